package de.allmende.marketplace.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Abkündigung: how an offering ends, as its provider has announced it.
 *
 * @param endOfSaleOn the last day on which it can be booked
 * @param endOfLifeOn the last day of service for everyone
 * @param successor what the reader may use instead; null when there is none or it is not for him to see
 */
public record Discontinuation(
        Instant announcedAt,
        LocalDate endOfSaleOn,
        LocalDate endOfLifeOn,
        String reason,
        @Nullable Successor successor) {

    /** Nachfolgerin: an offering that takes the place of another. */
    public record Successor(OfferingId id, String key, String name) {}

    public boolean isSoldOn(LocalDate day) {
        return !day.isAfter(endOfSaleOn);
    }

    public boolean runsOn(LocalDate day) {
        return !day.isAfter(endOfLifeOn);
    }
}
