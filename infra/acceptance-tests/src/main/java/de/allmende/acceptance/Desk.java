package de.allmende.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One person's desk: logged in at the portal through Keycloak's two forms, calling the API with the session's cookie. */
public final class Desk {

    private static volatile Consumer<HttpResponse<byte[]>> watcher = answer -> {};

    private final String gateway;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(new LoopbackCookies(), CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String csrfHeader;
    private final String csrfToken;

    private Desk(Demo demo, String path, BiConsumer<LoginForms, Answer> login) {
        this.gateway = demo.gateway();
        login.accept(new LoginForms(client), get(path));
        var session = get("/api/session").succeeds();
        if (!session.json().get("authenticated").asBoolean()) {
            throw new IllegalStateException("Not logged in: " + session.text());
        }
        this.csrfHeader = session.at("/csrfHeader");
        this.csrfToken = session.at("/csrfToken");
    }

    /** Who looks at every answer that anybody gets; the tests hold it against its description. */
    static void watchedBy(Consumer<HttpResponse<byte[]>> watcher) {
        Desk.watcher = watcher;
    }

    /** For example {@code Desk.of("besteller@kaiserslautern.example")}, at the system that the tests share. */
    public static Desk of(String email) {
        return of(RunningAllmende.get().demo(), email);
    }

    public static Desk of(Demo demo, String email) {
        return new Desk(demo, "/login", (forms, page) -> forms.filledIn(page, email, demo.password()));
    }

    /**
     * Logged in by another way.
     *
     * @param path of the gateway where it begins
     * @param login goes on from the first page
     */
    static Desk by(Demo demo, String path, BiConsumer<LoginForms, Answer> login) {
        return new Desk(demo, path, login);
    }

    public Answer get(String path) {
        return send(request(path).GET().build());
    }

    public Answer post(String path, String json) {
        return post(path, json, UUID.randomUUID().toString(), null);
    }

    public Answer post(String path, String json, String idempotencyKey, @Nullable String ifMatch) {
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

    public Answer postFile(String path, String contentType, byte[] file) {
        return send(request(path)
                .header("Content-Type", contentType)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header(csrfHeader, csrfToken)
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build());
    }

    public Answer put(String path, String json, @Nullable String ifMatch) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .header(csrfHeader, csrfToken)
                .PUT(HttpRequest.BodyPublishers.ofString(json));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return send(request.build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path)).timeout(Duration.ofSeconds(60));
    }

    private Answer send(HttpRequest request) {
        return send(client, request);
    }

    public static Answer send(HttpClient client, HttpRequest request) {
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            watcher.accept(response);
            return new Answer(response);
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
