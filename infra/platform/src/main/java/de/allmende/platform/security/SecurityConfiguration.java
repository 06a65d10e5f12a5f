package de.allmende.platform.security;

import de.allmende.platform.tenancy.ActorDirectory;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;

/** Bearer tokens on HTTP; which operation is open to whom is decided by the rights table. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecurityProperties.class)
public class SecurityConfiguration {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder accessTokenDecoder(SecurityProperties properties) {
        return AccessTokenDecoder.of(properties);
    }

    @Bean
    TokenActors tokenActors(JwtDecoder decoder, ActorDirectory directory) {
        return new TokenActors(decoder, directory);
    }

    @Bean
    RightsTable rightsTable(@Value("${allmende.service}") String service) {
        return RightsTable.read(new ClassPathResource("rights/" + service + ".yaml"));
    }

    @Bean
    SecurityFilterChain bearerTokens(HttpSecurity http, TokenActors tokens, AuthenticationEntryPoint entryPoint)
            throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(entryPoint)
                        .authenticationManagerResolver(request -> authentication -> {
                            var token = ((BearerTokenAuthenticationToken) authentication).getToken();
                            var actor =
                                    READING.contains(request.getMethod()) ? tokens.reader(token) : tokens.actor(token);
                            return new ActorAuthentication(actor, token);
                        }))
                .build();
    }
}
