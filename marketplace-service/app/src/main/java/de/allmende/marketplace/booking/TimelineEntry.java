package de.allmende.marketplace.booking;

import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a booking's timeline: who did what when, and where the booking stood afterwards. */
public record TimelineEntry(
        UUID id,
        Instant at,
        BookingEvent event,
        BookingState state,
        TenantId tenant,
        String actorName,
        @Nullable String comment) {}
