package de.allmende.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One person's desk: logged in at the portal through Keycloak's two forms, calling the API with the session's cookie. */
final class Desk {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final String gateway;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(new LoopbackCookies(), CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String csrfHeader;
    private final String csrfToken;

    private Desk(Demo demo, String email) {
        this.gateway = demo.gateway();
        logIn(email, demo.password());
        var session = get("/api/session").succeeds();
        if (!session.json().get("authenticated").asBoolean()) {
            throw new IllegalStateException(email + " is not logged in: " + session.text());
        }
        this.csrfHeader = session.at("/csrfHeader");
        this.csrfToken = session.at("/csrfToken");
    }

    /** For example {@code Desk.of("besteller@kaiserslautern.example")}. */
    static Desk of(String email) {
        return new Desk(RunningAllmende.get().demo(), email);
    }

    Answer get(String path) {
        return send(request(path).GET().build());
    }

    Answer post(String path, String json) {
        return post(path, json, UUID.randomUUID().toString(), null);
    }

    Answer post(String path, String json, String idempotencyKey, @Nullable String ifMatch) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .header(csrfHeader, csrfToken)
                .POST(HttpRequest.BodyPublishers.ofString(json));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return send(request.build());
    }

    private void logIn(String email, String password) {
        var page = send(request("/login").GET().build());
        page = submit(page, Map.of("username", email));
        if (FORM.matcher(page.text()).find()) {
            page = submit(page, Map.of("username", email, "password", password));
        }
        if (FORM.matcher(page.text()).find() && page.text().contains("kc-")) {
            throw new IllegalStateException("Keycloak did not let " + email + " in:\n" + page.text());
        }
    }

    private Answer submit(Answer page, Map<String, String> fields) {
        var form = FORM.matcher(page.text());
        if (!form.find()) {
            throw new IllegalStateException("Expected a login form, but got " + page.status() + ":\n" + page.text());
        }
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path)).timeout(Duration.ofSeconds(60));
    }

    private Answer send(HttpRequest request) {
        return send(client, request);
    }

    static Answer send(HttpClient client, HttpRequest request) {
        try {
            return new Answer(client.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
