package de.allmende.billing.usage;

import org.jspecify.annotations.Nullable;

/** A record as it was sent; nothing is known to be right yet. */
public record UsageRecord(
        @Nullable String eventId,
        @Nullable String source,
        @Nullable String serviceInstance,
        @Nullable String meter,
        @Nullable String quantity,
        @Nullable String occurredAt) {}
