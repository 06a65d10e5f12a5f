package de.allmende.tenant.dataexport;

import java.util.Optional;
import java.util.stream.Stream;

/** A service that has data of tenants, with its folder in the package. */
public enum Contributor {
    TENANT("mandant"),
    MARKETPLACE("marktplatz"),
    BILLING("abrechnung");

    private final String folder;

    Contributor(String folder) {
        this.folder = folder;
    }

    /** The folder of the service in the package. */
    public String folder() {
        return folder;
    }

    /** @param caller such as {@code marketplace-service} */
    public static Optional<Contributor> ofCaller(String caller) {
        return Stream.of(MARKETPLACE, BILLING)
                .filter(contributor ->
                        caller.equals(contributor.name().toLowerCase(java.util.Locale.ROOT) + "-service"))
                .findFirst();
    }
}
