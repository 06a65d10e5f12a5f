package de.allmende.marketplace.catalogue;

import java.util.List;
import java.util.Objects;

/** Tarif: one way to book an offering, with its priced components. */
public record Plan(String code, String name, String description, List<PlanComponent> components) {

    public Plan {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        components = List.copyOf(components);
        if (components.isEmpty()) {
            throw new IllegalArgumentException("The plan " + code + " has no component.");
        }
    }
}
