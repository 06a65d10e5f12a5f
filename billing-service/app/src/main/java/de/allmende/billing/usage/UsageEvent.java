package de.allmende.billing.usage;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Verbrauchsmeldung: an append-only fact.
 *
 * @param corrects the report whose quantity this one replaces (Berichtigung); zero withdraws it
 */
public record UsageEvent(
        Key key,
        TenantId issuer,
        UUID subscription,
        UUID serviceInstance,
        String component,
        BigDecimal quantity,
        Instant occurredAt,
        @Nullable Key corrects) {

    /** Unique for ever. */
    public record Key(TenantId consumer, TenantId provider, String source, String eventId) {}

    /** What is billed together: a component of a subscription in a month of Germany's calendar. */
    public record Period(UUID subscription, String component, YearMonth month) {}

    public Period period() {
        return new Period(subscription, component, YearMonth.from(BusinessTime.dayOf(occurredAt)));
    }

    /** Two records with the same key and the same hash say the same. */
    public String payloadHash() {
        var text = String.join(
                "|",
                serviceInstance.toString(),
                component,
                quantity.stripTrailingZeros().toPlainString(),
                corrects == null
                        ? occurredAt.toString()
                        : String.join("|", occurredAt.toString(), corrects.source(), corrects.eventId()));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
