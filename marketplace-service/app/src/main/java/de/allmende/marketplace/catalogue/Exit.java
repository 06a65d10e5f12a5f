package de.allmende.marketplace.catalogue;

import java.util.List;
import java.util.Objects;

/** Ausstieg: in which formats, until when and at what cost data are handed back. */
public record Exit(List<String> formats, String period, String cost) {

    public Exit {
        formats = List.copyOf(formats);
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(cost, "cost");
    }
}
