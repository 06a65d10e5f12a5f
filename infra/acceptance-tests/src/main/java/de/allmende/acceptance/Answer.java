package de.allmende.acceptance;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the API answered. */
public record Answer(HttpResponse<byte[]> response) {

    private static final JsonMapper JSON = new JsonMapper();

    public int status() {
        return response.statusCode();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return response.body().clone();
    }

    public JsonNode json() {
        return JSON.readTree(response.body());
    }

    /** The value at a path such as {@code /offering/name}, as text. */
    public String at(String pointer) {
        return json().at(pointer).asString();
    }

    public Answer succeeds() {
        return expected(status() >= 200 && status() < 300, "success");
    }

    /** Refused with this status and reason word, in German. */
    public Answer isRefused(int status, String reason) {
        expected(status() == status && at("/reason").equals(reason), status + " " + reason);
        for (var part : new String[] {"/title", "/detail", "/requestId"}) {
            expected(!at(part).isBlank(), part);
        }
        return this;
    }

    private Answer expected(boolean fulfilled, String what) {
        if (!fulfilled) {
            throw new AssertionError("Expected " + what + " from "
                    + response.request().method() + " " + response.uri() + ", got " + status() + ":\n" + text());
        }
        return this;
    }
}
