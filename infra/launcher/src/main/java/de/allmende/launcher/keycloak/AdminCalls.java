package de.allmende.launcher.keycloak;

import java.io.IOException;

/** Calls to the Admin REST API of Keycloak; paths are below {@code /admin}. */
public interface AdminCalls {

    /** What came back. */
    record Answer(int status, String body) {
        boolean isOk() {
            return status >= 200 && status < 300;
        }
    }

    /** Makes one call; an empty body means none. */
    Answer call(String method, String path, String body) throws IOException, InterruptedException;
}
