package de.allmende.tenant.identity.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** tenant-service's own token for Keycloak, fetched when needed and used until shortly before it ends. */
final class KeycloakToken {

    private static final String SIGNED_WORD = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final long RESERVE_SECONDS = 30;

    private record Answer(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("expires_in") long expiresIn) {}

    private record Token(String value, long untilNanos) {}

    private final RestClient client;
    private final KeycloakProperties properties;
    private final LoginKey key;
    private @Nullable Token current;

    KeycloakToken(RestClient client, KeycloakProperties properties) {
        this.client = client;
        this.properties = properties;
        this.key = LoginKey.of(properties.clientKey());
    }

    synchronized String value() {
        var known = current;
        if (known != null && known.untilNanos() - System.nanoTime() > 0) {
            return known.value();
        }
        var fresh = fetch();
        current = fresh;
        return fresh.value();
    }

    synchronized void forget() {
        current = null;
    }

    private Token fetch() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", properties.clientId());
        form.add("client_assertion_type", SIGNED_WORD);
        form.add("client_assertion", key.assertion(properties.clientId(), properties.issuer()));
        var answer = Objects.requireNonNull(client.post()
                .uri("/realms/{realm}/protocol/openid-connect/token", properties.realm())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(Answer.class));
        var usable = TimeUnit.SECONDS.toNanos(Math.max(0, answer.expiresIn() - RESERVE_SECONDS));
        return new Token(answer.accessToken(), System.nanoTime() + usable);
    }
}
