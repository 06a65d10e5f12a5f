package de.allmende.platform.web;

import de.allmende.platform.kernel.BusinessTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The query parameter {@code at}: as of which instant somebody wants to see something. */
public final class PastInstants {

    private PastInstants() {}

    /** Now when none is named; nobody can see what will be. */
    public static Instant of(@Nullable OffsetDateTime at, BusinessTime time) {
        var now = time.now();
        if (at == null) {
            return now;
        }
        if (at.toInstant().isAfter(now)) {
            throw Problems.badRequest(
                    "/at", "WRONG_VALUE", "Der Zeitpunkt liegt in der Zukunft. Bitte wählen Sie einen früheren.");
        }
        return at.toInstant();
    }
}
