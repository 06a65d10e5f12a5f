package de.allmende.tenant.identity.client;

import de.allmende.tenant.identity.IdentityProviderAway;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Keycloak's Admin REST API as plain verbs: timeouts, the service's own token, and one meaning for every way to fail.
 *
 * <p>No answer, a cut connection, an answer that breaks off, 5xx and 429 mean {@link IdentityProviderAway}; a token that
 * is no longer accepted is renewed once; every other refusal is a defect and stays an exception of the client.
 */
final class KeycloakAdmin {

    private static final Logger LOG = LoggerFactory.getLogger(KeycloakAdmin.class);
    private static final int CONFLICT = 409;
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY_REQUESTS = 429;

    private final RestClient client;
    private final KeycloakToken token;

    KeycloakAdmin(KeycloakProperties properties) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connectTimeout())
                .build());
        requests.setReadTimeout(properties.readTimeout());
        var builder = RestClient.builder().requestFactory(requests);
        this.token = new KeycloakToken(builder.clone().baseUrl(properties.url()).build(), properties);
        this.client = builder.baseUrl(properties.url() + "/admin/realms/" + properties.realm())
                .build();
    }

    /** Creates something and answers its id; empty when it exists already. */
    Optional<String> create(String path, Object body, Object... variables) {
        return answered(bearer -> {
            var response = client.post()
                    .uri(path, variables)
                    .headers(bearer)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(body)
                    .retrieve()
                    .onStatus(KeycloakAdmin::isConflict, (request, conflict) -> {})
                    .toBodilessEntity();
            return isConflict(response.getStatusCode()) ? Optional.empty() : Optional.of(id(response));
        });
    }

    /** Posts and does not look at the answer; that it is so already is fine. */
    void ensure(String path, Object body, Object... variables) {
        answered(bearer -> client.post()
                .uri(path, variables)
                .headers(bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .onStatus(KeycloakAdmin::isConflict, (request, conflict) -> {})
                .toBodilessEntity());
    }

    /** Changes what the body names. */
    void change(String path, Object body, Object... variables) {
        answered(bearer -> client.put()
                .uri(path, variables)
                .headers(bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity());
    }

    <T> T get(Class<T> type, String path, Object... variables) {
        return answered(bearer -> Objects.requireNonNull(
                client.get().uri(path, variables).headers(bearer).retrieve().body(type)));
    }

    /** Empty when there is none. */
    <T> Optional<T> find(Class<T> type, String path, Object... variables) {
        try {
            return Optional.of(get(type, path, variables));
        } catch (HttpClientErrorException.NotFound e) {
            return Optional.empty();
        }
    }

    /** Empty when there is none. */
    <T> Optional<T> find(ParameterizedTypeReference<T> type, String path, Object... variables) {
        try {
            return Optional.of(get(type, path, variables));
        } catch (HttpClientErrorException.NotFound e) {
            return Optional.empty();
        }
    }

    <T> T get(ParameterizedTypeReference<T> type, String path, Object... variables) {
        return answered(bearer -> Objects.requireNonNull(
                client.get().uri(path, variables).headers(bearer).retrieve().body(type)));
    }

    /** Removes something; that it is gone already is fine. */
    void remove(String path, Object... variables) {
        try {
            answered(bearer -> client.delete()
                    .uri(path, variables)
                    .headers(bearer)
                    .retrieve()
                    .toBodilessEntity());
        } catch (HttpClientErrorException.NotFound e) {
            LOG.debug("Gone already: {}", path);
        }
    }

    <T> List<T> list(ParameterizedTypeReference<List<T>> type, String path, Object... variables) {
        return answered(bearer -> Objects.requireNonNull(
                client.get().uri(path, variables).headers(bearer).retrieve().body(type)));
    }

    <T> T post(Class<T> type, String path, Object... variables) {
        return answered(bearer -> Objects.requireNonNull(
                client.post().uri(path, variables).headers(bearer).retrieve().body(type)));
    }

    private <T> T answered(Function<java.util.function.Consumer<HttpHeaders>, T> call) {
        try {
            try {
                return call.apply(headers -> headers.setBearerAuth(token.value()));
            } catch (HttpClientErrorException e) {
                if (e.getStatusCode().value() != UNAUTHORIZED) {
                    throw e;
                }
                token.forget();
                return call.apply(headers -> headers.setBearerAuth(token.value()));
            }
        } catch (HttpServerErrorException | ResourceAccessException e) {
            throw new IdentityProviderAway(String.valueOf(e.getMessage()), e);
        } catch (HttpClientErrorException e) {
            if (e.getStatusCode().value() == TOO_MANY_REQUESTS) {
                throw new IdentityProviderAway("too many requests", e);
            }
            throw e;
        } catch (RestClientException e) {
            throw new IdentityProviderAway("its answer cannot be read", e);
        }
    }

    private static boolean isConflict(HttpStatusCode status) {
        return status.value() == CONFLICT;
    }

    /** The last segment of the Location header. */
    private static String id(ResponseEntity<Void> created) {
        @Nullable URI location = created.getHeaders().getLocation();
        if (location == null) {
            throw new IllegalStateException("Keycloak created something without saying where.");
        }
        return location.getPath().substring(location.getPath().lastIndexOf('/') + 1);
    }
}
