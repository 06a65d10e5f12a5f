package de.allmende.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Holds every answer of the running system against the description that the system itself serves. */
final class Contracts {

    private static final Pattern API = Pattern.compile("(/api/[a-z]+/v1)(/.*)");
    private static final Map<URI, Contract> READ = new ConcurrentHashMap<>();

    private Contracts() {}

    static void check(HttpResponse<byte[]> response) {
        var request = response.request();
        var address = API.matcher(request.uri().getPath());
        if (!address.matches() || address.group(2).equals("/openapi.yaml")) {
            return;
        }
        var contract = READ.computeIfAbsent(request.uri().resolve(address.group(1) + "/openapi.yaml"), Contracts::read);
        var objections = contract.objections(
                request.method(),
                address.group(2),
                new Contract.Answered(
                        response.statusCode(),
                        response.headers().firstValue("Content-Type").orElse(""),
                        new String(response.body(), StandardCharsets.UTF_8)));
        if (!objections.isEmpty()) {
            throw new AssertionError(String.join("\n", objections));
        }
    }

    private static Contract read(URI description) {
        try (var client = HttpClient.newHttpClient()) {
            return Contract.read(
                    client.send(HttpRequest.newBuilder(description).build(), HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
