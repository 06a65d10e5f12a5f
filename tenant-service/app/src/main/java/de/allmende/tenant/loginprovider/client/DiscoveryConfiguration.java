package de.allmende.tenant.loginprovider.client;

import de.allmende.platform.security.SecurityProperties;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LoginProviderProperties.class)
class DiscoveryConfiguration {

    private static final Timeout PATIENCE = Timeout.ofSeconds(5);

    @Bean
    HttpDiscovery discovery(SecurityProperties security, LoginProviderProperties properties) {
        return new HttpDiscovery(security.issuer(), properties.exemptOrigins(), PATIENCE);
    }
}
