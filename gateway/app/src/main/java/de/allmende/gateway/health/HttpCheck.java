package de.allmende.gateway.health;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A part is there when this address answers 200. */
record HttpCheck(String name, HttpClient http, URI address) implements HealthCheck {

    @Override
    public void run() throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofMillis(1500)).build();
        var status = http.send(request, BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IOException(name + " answered " + status);
        }
    }
}
