package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the API answered. */
record Answer(HttpResponse<byte[]> response) {

    private static final JsonMapper JSON = new JsonMapper();

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    String text() {
        return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        return response.body().clone();
    }

    JsonNode json() {
        return JSON.readTree(response.body());
    }

    /** The value at a path such as {@code /offering/name}, as text. */
    String at(String pointer) {
        return json().at(pointer).asString();
    }

    Answer succeeds() {
        assertThat(status()).as(this::text).isBetween(200, 299);
        return this;
    }

    /** Refused with this status and reason word, in German. */
    Answer isRefused(int status, String reason) {
        assertThat(status()).as(this::text).isEqualTo(status);
        assertThat(at("/reason")).as(this::text).isEqualTo(reason);
        assertThat(at("/title")).isNotBlank();
        assertThat(at("/detail")).isNotBlank();
        assertThat(at("/requestId")).isNotBlank();
        return this;
    }
}
