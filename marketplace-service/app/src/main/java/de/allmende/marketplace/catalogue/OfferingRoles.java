package de.allmende.marketplace.catalogue;

import java.util.Objects;

/** Anbieter, Betreiber und Softwarelieferant, by the names that people know. */
public record OfferingRoles(String provider, String operator, String softwareSupplier) {

    public OfferingRoles {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(operator, "operator");
        Objects.requireNonNull(softwareSupplier, "softwareSupplier");
    }
}
