package de.allmende.tenant.identity.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.allmende.tenant.identity.ForeignLogins;
import de.allmende.tenant.identity.IdentityProviderAway;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks Keycloak's userinfo endpoint with a person's own token. A mapper of {@code infra/deploy/keycloak} shows there, and in no token,
 * what the session keeps of the foreign login.
 */
final class KeycloakForeignLogins implements ForeignLogins {

    private static final int LONGEST = 256 * 1024;
    private static final JsonMapper JSON = new JsonMapper();

    private record UserInfo(
            @JsonProperty("foreign_id_token") @Nullable String foreignIdToken) {}

    private final RestClient client;

    KeycloakForeignLogins(KeycloakProperties properties) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connectTimeout())
                .build());
        requests.setReadTimeout(properties.readTimeout());
        client = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(properties.url() + "/realms/" + properties.realm() + "/protocol/openid-connect/userinfo")
                .build();
    }

    @Override
    public Optional<String> idToken(String accessToken) {
        try {
            return client.get()
                    .headers(headers -> headers.setBearerAuth(accessToken))
                    .exchangeForRequiredValue((request, answer) -> read(answer));
        } catch (RestClientException e) {
            throw new IdentityProviderAway("it does not tell what a login provider said", e);
        }
    }

    private static Optional<String> read(ClientHttpResponse answer) throws IOException {
        if (answer.getStatusCode() != HttpStatus.OK) {
            throw new IOException("Userinfo answered " + answer.getStatusCode());
        }
        var content = answer.getBody().readNBytes(LONGEST + 1);
        if (content.length > LONGEST) {
            return Optional.empty();
        }
        return Optional.of(told(content));
    }

    private static String told(byte[] content) throws IOException {
        try {
            var told = JSON.readValue(content, UserInfo.class).foreignIdToken();
            if (told == null) {
                throw new IOException(
                        "Userinfo has no foreign_id_token: were the steps of infra/deploy/keycloak applied to the realm?");
            }
            return told;
        } catch (JacksonException e) {
            throw new IOException("Userinfo is no JSON", e);
        }
    }
}
