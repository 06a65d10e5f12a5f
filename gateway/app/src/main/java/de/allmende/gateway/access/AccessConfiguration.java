package de.allmende.gateway.access;

import de.allmende.gateway.limits.LimitFilter;
import de.allmende.gateway.limits.Limits;
import de.allmende.gateway.login.IssuerLogout;
import de.allmende.gateway.login.LoginOutcome;
import de.allmende.gateway.login.LoginRequests;
import de.allmende.gateway.login.OneOrganization;
import de.allmende.gateway.problem.Problems;
import de.allmende.gateway.session.CrossSiteGuard;
import de.allmende.gateway.session.SessionTokens;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;

/**
 * The chains, in the order in which they are asked: the management port, open addresses, requests with an Authorization
 * header, and the browser's session for all others.
 *
 * <p>Who may do what in the domain is decided by the services; here it is only decided who is asking.
 */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    private static final String DESCRIPTIONS = "/api/*/v1/openapi.yaml";

    private static final GuestDoors GUESTS = new GuestDoors();

    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http) throws Exception {
        return open(http.securityMatcher(EndpointRequest.toAnyEndpoint()));
    }

    @Bean
    @Order(2)
    SecurityFilterChain openAddresses(HttpSecurity http) throws Exception {
        return open(http.securityMatcher(new OpenAddresses()));
    }

    @Bean
    @Order(3)
    SecurityFilterChain bearer(HttpSecurity http, JwtDecoder accessTokens, Limits limits, Problems problems)
            throws Exception {
        var refusals = new AccessProblems(problems);
        return judged(http.securityMatcher(request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null), refusals)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(accessTokens))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .addFilterAfter(
                        LimitFilter.forMachines(limits, problems, GUESTS), BearerTokenAuthenticationFilter.class)
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain session(
            HttpSecurity http,
            LoginRequests loginRequests,
            OneOrganization oneOrganization,
            LoginOutcome loginOutcome,
            IssuerLogout issuerLogout,
            SessionTokens sessionTokens,
            OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeForTokens,
            Limits limits,
            Problems problems)
            throws Exception {
        var refusals = new AccessProblems(problems);
        return judged(http, refusals)
                .csrf(csrf -> csrf.ignoringRequestMatchers(GUESTS::isStranger))
                .oauth2Login(login -> login.loginPage("/login")
                        .authorizedClientRepository(sessionTokens)
                        .authorizationEndpoint(begin -> begin.authorizationRequestRepository(loginRequests))
                        .tokenEndpoint(token -> token.accessTokenResponseClient(codeForTokens))
                        .userInfoEndpoint(user -> user.oidcUserService(oneOrganization))
                        .successHandler(loginOutcome)
                        .failureHandler(loginOutcome))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessHandler(issuerLogout))
                .addFilterBefore(LimitFilter.forBrowsers(limits, problems, GUESTS), CsrfFilter.class)
                .addFilterBefore(new CrossSiteGuard(problems), CsrfFilter.class)
                .build();
    }

    private static HttpSecurity judged(HttpSecurity http, AccessProblems refusals) throws Exception {
        return http.headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, DESCRIPTIONS, "/api/session")
                                .permitAll()
                                .requestMatchers(GUESTS)
                                .permitAll()
                                .requestMatchers("/api/**")
                                .authenticated()
                                .anyRequest()
                                .permitAll());
    }

    private static SecurityFilterChain open(HttpSecurity http) throws Exception {
        return http.headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
