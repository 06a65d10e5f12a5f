package de.allmende.billing.usage;

import de.allmende.platform.kernel.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A record whose fields can be understood. */
record Reading(
        String eventId,
        String source,
        UUID serviceInstance,
        String meter,
        BigDecimal quantity,
        Instant occurredAt,
        @Nullable Corrected corrects) {

    private static final Pattern QUANTITY = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final String INSTANCE_PREFIX = "sin";

    /** The report that is corrected. */
    record Corrected(String source, String eventId) {}

    /** Either a reading or the first reason why there is none. */
    sealed interface Result {

        record Understood(Reading reading) implements Result {}

        record Unclear(UsageRejection reason) implements Result {}
    }

    static Result of(UsageRecord sent) {
        var eventId = sent.eventId();
        var source = sent.source();
        var quantity = sent.quantity();
        if (eventId == null || eventId.isBlank() || eventId.length() > 200) {
            return new Result.Unclear(UsageRejection.EVENT_ID_INVALID);
        }
        if (source == null || source.isBlank() || source.length() > 100) {
            return new Result.Unclear(UsageRejection.SOURCE_INVALID);
        }
        if (quantity == null || !QUANTITY.matcher(quantity).matches()) {
            return new Result.Unclear(UsageRejection.QUANTITY_INVALID);
        }
        var occurredAt = instant(sent.occurredAt());
        if (occurredAt == null) {
            return new Result.Unclear(UsageRejection.OCCURRED_AT_INVALID);
        }
        var instance = instance(sent.serviceInstance());
        if (instance == null) {
            return new Result.Unclear(UsageRejection.UNKNOWN_SERVICE_INSTANCE);
        }
        var meter = sent.meter();
        if (meter == null || meter.isBlank()) {
            return new Result.Unclear(UsageRejection.UNKNOWN_METER);
        }
        var corrects = sent.corrects();
        if (corrects != null && (corrects.source() == null || corrects.eventId() == null)) {
            return new Result.Unclear(UsageRejection.CORRECTED_REPORT_UNKNOWN);
        }
        return new Result.Understood(new Reading(
                eventId, source, instance, meter, new BigDecimal(quantity), occurredAt, corrected(corrects)));
    }

    private static @Nullable Corrected corrected(UsageRecord.@Nullable Corrected named) {
        return named == null || named.source() == null || named.eventId() == null
                ? null
                : new Corrected(named.source(), named.eventId());
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable UUID instance(@Nullable String text) {
        try {
            return text == null ? null : Ids.parse(INSTANCE_PREFIX, text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
