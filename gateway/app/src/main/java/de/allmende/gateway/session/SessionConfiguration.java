package de.allmende.gateway.session;

import de.allmende.gateway.GatewaySettings;
import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.data.redis.connection.jedis.JedisConnectionFactory;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.data.redis.RedisSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import redis.clients.jedis.RedisClient;

/** Sessions lie in Redis, so every instance of the edge knows them and a restart ends none. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

    @Bean
    RedisSessionRepository sessions(JedisConnectionFactory sessionRedis, GatewaySettings gateway) {
        var operations = new RedisTemplate<String, Object>();
        operations.setConnectionFactory(sessionRedis);
        operations.setKeySerializer(RedisSerializer.string());
        operations.setHashKeySerializer(RedisSerializer.string());
        operations.setHashValueSerializer(new SessionSerializer());
        operations.afterPropertiesSet();
        var sessions = new RedisSessionRepository(operations);
        sessions.setRedisKeyNamespace("allmende:gateway");
        sessions.setDefaultMaxInactiveInterval(gateway.sessionIdle());
        return sessions;
    }

    @Bean
    CookieSerializer sessionCookie(GatewaySettings gateway) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(gateway.cookie());
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(gateway.secure());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter(SessionRepositoryFilter<?> filter) {
        var registration = new FilterRegistrationBean<SessionRepositoryFilter<?>>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 50);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC));
        return registration;
    }

    @Bean
    SessionTokens sessionTokens(ClientRegistration portalRegistration) {
        return new SessionTokens(portalRegistration);
    }

    @Bean
    RelayedToken relayedToken(
            RedisSessionRepository sessions,
            RedisClient redis,
            ClientRegistration portalRegistration,
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshForTokens,
            InstantSource clock) {
        return new RelayedToken(
                new StoredTokens<>(sessions),
                new SessionLock(redis),
                new TokenRefresh(portalRegistration, refreshForTokens, clock),
                clock);
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
