package de.allmende.marketplace.booking;

import de.allmende.marketplace.catalogue.Offering;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A wish that can be fulfilled, with its price. */
public record PricedWish(
        Offering offering,
        BookedPlan plan,
        Quote quote,
        @Nullable LocalDate startsOn) {}
