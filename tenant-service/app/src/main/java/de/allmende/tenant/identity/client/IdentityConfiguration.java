package de.allmende.tenant.identity.client;

import de.allmende.tenant.identity.Identities;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeycloakProperties.class)
class IdentityConfiguration {

    @Bean
    Identities identities(KeycloakProperties properties) {
        return new KeycloakIdentities(new KeycloakAdmin(properties), properties);
    }
}
