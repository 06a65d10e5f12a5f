package de.allmende.tenant.apiclient;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** All, as they stand in tokens. What a client may do with them is decided by its registration. */
    public static Set<String> texts() {
        return Arrays.stream(values()).map(Scope::text).collect(Collectors.toUnmodifiableSet());
    }

    /** For people. */
    static String said(Set<Scope> scopes) {
        return scopes.stream().map(Scope::text).sorted().collect(Collectors.joining(", "));
    }

    /** As it stands in a token. */
    public String text() {
        return text;
    }
}
