package de.allmende.tenant.identity.client;

import de.allmende.tenant.identity.ForeignLogins;
import de.allmende.tenant.identity.IdentityInventory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeycloakProperties.class)
class IdentityConfiguration {

    @Bean
    KeycloakAdmin keycloakAdmin(KeycloakProperties properties) {
        return new KeycloakAdmin(properties);
    }

    @Bean
    KeycloakIdentities identities(KeycloakAdmin keycloak, KeycloakProperties properties) {
        return new KeycloakIdentities(keycloak, properties);
    }

    @Bean
    ForeignLogins foreignLogins(KeycloakProperties properties) {
        return new KeycloakForeignLogins(properties);
    }

    @Bean
    IdentityInventory identityInventory(KeycloakAdmin keycloak, KeycloakIdentities identities) {
        return new KeycloakInventory(keycloak, identities);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    KeycloakVersion keycloakVersion(KeycloakAdmin keycloak, KeycloakProperties properties) {
        return new KeycloakVersion(keycloak, properties);
    }
}
