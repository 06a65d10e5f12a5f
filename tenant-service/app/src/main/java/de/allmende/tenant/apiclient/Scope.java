package de.allmende.tenant.apiclient;

import java.util.Arrays;

/** What a machine client may ask for in its token. */
public enum Scope {
    USAGE_WRITE("usage:write"),
    BOOKINGS_READ("bookings:read");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    public static Scope of(String text) {
        return Arrays.stream(values())
                .filter(scope -> scope.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown scope " + text + "."));
    }

    /** As it stands in a token. */
    public String text() {
        return text;
    }
}
