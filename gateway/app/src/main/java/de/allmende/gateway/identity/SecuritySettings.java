package de.allmende.gateway.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens are trusted. Nothing is asked of the issuer at start-up, so the edge starts while it is away.
 *
 * @param issuer exact value of the iss claim; browsers are sent there
 * @param jwksUri where the edge itself reads the issuer's keys; its neighbours serve the edge's other calls
 * @param audience that every access token must name
 */
@Validated
@ConfigurationProperties("allmende.security")
public record SecuritySettings(
        @NotNull URI issuer,
        @NotNull URI jwksUri,
        @NotBlank @DefaultValue("allmende") String audience) {

    /** Scheme, host and port of the issuer. */
    public String origin() {
        return issuer.getScheme() + "://" + issuer.getRawAuthority();
    }

    /** Where a browser logs in. */
    String authorizationEndpoint() {
        return issuer + "/protocol/openid-connect/auth";
    }

    /** Where a browser logs out. */
    public String endSessionEndpoint() {
        return issuer + "/protocol/openid-connect/logout";
    }

    /** Where the edge gets tokens: beside the keys, which may be another address than the browsers'. */
    String tokenEndpoint() {
        return jwksUri.resolve("token").toString();
    }
}
