package de.allmende.tenant.identity.client;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where Keycloak is and as whom it is asked.
 *
 * @param issuer of its tokens, as it is known outside: whom the own login is meant for
 * @param clientKey an EC key on the curve P-256 as PEM: the private key and after it the public key
 * @param domainSuffix an organization's technical domain is its alias and this
 * @param initialPassword of new people, in the demo only; without it they choose one by "Passwort vergessen"
 */
@Validated
@ConfigurationProperties("allmende.keycloak")
record KeycloakProperties(
        @NotBlank String url,
        @NotBlank String issuer,
        @DefaultValue("allmende") String realm,
        @DefaultValue("tenant-service") String clientId,
        @NotBlank String clientKey,
        @DefaultValue("example") String domainSuffix,
        @Nullable String initialPassword,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout) {

    @Override
    public String toString() {
        return "KeycloakProperties[url=" + url + ", realm=" + realm + ", clientId=" + clientId + "]";
    }
}
