package de.allmende.gateway;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller with a cookie jar that follows no redirect by itself. */
final class Browser {

    static final JsonMapper JSON = new JsonMapper();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    Browser(int port) {
        this.port = port;
    }

    Browser with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Browser without(String header) {
        headers.remove(header);
        return this;
    }

    /** Opens an address as a person does. */
    Answer opens(String path) {
        return send(request(path).GET().header("Accept", "text/html,*/*").header("Sec-Fetch-Mode", "navigate"));
    }

    Answer gets(String path) {
        return send(request(path).GET());
    }

    Answer posts(String path, String json) {
        return send(request(path).POST(BodyPublishers.ofString(json)).header("Content-Type", "application/json"));
    }

    Answer posts(String path, byte[] body, String contentType) {
        return send(request(path).POST(BodyPublishers.ofByteArray(body)).header("Content-Type", contentType));
    }

    /** Sends a body without saying how long it is. */
    Answer streams(String path, byte[] body) {
        return send(request(path)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .header("Content-Type", "application/json"));
    }

    /** Goes the whole way of a login and returns the last answer. */
    Answer logsIn(String start, TestIssuer issuer, Object organization, Duration lifetime) {
        var begun = opens(start);
        var address = UriComponentsBuilder.fromUriString(begun.header("Location"))
                .build()
                .getQueryParams();
        issuer.willLogIn(Objects.requireNonNull(address.getFirst("nonce")), organization, lifetime);
        return opens("/login/oauth2/code/allmende?code=the-code&state=" + address.getFirst("state"));
    }

    Answer logsIn(TestIssuer issuer) {
        return logsIn("/login", issuer, TestIssuer.MAINZ, Duration.ofMinutes(10));
    }

    /** Takes the token that writes need from the edge and sends it from now on. */
    Browser withCsrf() {
        return with("X-CSRF-TOKEN", gets("/api/session").json().get("csrfToken").asString());
    }

    @Nullable
    String cookie(String name) {
        return cookies.get(name);
    }

    void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            var jar = new StringBuilder();
            cookies.forEach(
                    (name, value) -> jar.append(name).append('=').append(value).append("; "));
            request.header("Cookie", jar.toString());
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String setCookie) {
        var pair = setCookie.substring(0, setCookie.indexOf(';')).split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        /** The header, or nothing at all as text. */
        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            return JSON.readTree(body());
        }

        String reason() {
            return json().get("reason").asString();
        }
    }
}
