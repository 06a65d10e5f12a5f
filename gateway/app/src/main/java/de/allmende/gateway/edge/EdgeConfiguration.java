package de.allmende.gateway.edge;

import de.allmende.gateway.GatewaySettings;
import de.allmende.gateway.identity.SecuritySettings;
import de.allmende.gateway.problem.Problems;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the filters of this room around everything else; the session's filter comes at + 50. */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders(GatewaySettings gateway, SecuritySettings security) {
        var registration = new FilterRegistrationBean<>(new SecurityHeaders(gateway, security));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    FilterRegistrationBean<OneCredential> oneCredential(GatewaySettings gateway, Problems problems) {
        var registration = new FilterRegistrationBean<>(new OneCredential(gateway.cookie(), problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 30);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(GatewaySettings gateway) {
        var registration = new FilterRegistrationBean<>(new BodyLimit(gateway.bodyLimit(), gateway.documentLimit()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 40);
        return registration;
    }
}
