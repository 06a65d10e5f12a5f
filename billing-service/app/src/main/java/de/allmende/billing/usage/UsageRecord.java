package de.allmende.billing.usage;

import org.jspecify.annotations.Nullable;

/**
 * A record as it was sent; nothing is known to be right yet.
 *
 * @param corrects the report whose quantity this one replaces
 */
public record UsageRecord(
        @Nullable String eventId,
        @Nullable String source,
        @Nullable String serviceInstance,
        @Nullable String meter,
        @Nullable String quantity,
        @Nullable String occurredAt,
        @Nullable Corrected corrects) {

    /** How a record names another one. */
    public record Corrected(
            @Nullable String source, @Nullable String eventId) {}

    /** One that corrects nothing. */
    public UsageRecord(
            @Nullable String eventId,
            @Nullable String source,
            @Nullable String serviceInstance,
            @Nullable String meter,
            @Nullable String quantity,
            @Nullable String occurredAt) {
        this(eventId, source, serviceInstance, meter, quantity, occurredAt, null);
    }
}
