package de.allmende.billing.payment;

import de.allmende.billing.invoice.Invoice;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Zuordnung: so much of a payment settles an invoice. Taken back by another one with the opposite amount.
 *
 * @param paidOn when the money came
 * @param reverses what this one takes back
 * @param reason why it is taken back
 * @param by who made it; nobody if the remittance named the invoice
 */
public record Allocation(
        AllocationId id,
        TenantId issuer,
        PaymentId payment,
        Invoice.Reference invoice,
        TenantId consumer,
        Money amount,
        LocalDate paidOn,
        @Nullable AllocationId reverses,
        @Nullable String reason,
        Instant madeAt,
        @Nullable UUID by,
        String byName) {

    private static final String AUTOMATIC = "Kontoauszug";

    static Allocation of(Payment payment, OpenItem item, Money amount, @Nullable Actor by, Instant now) {
        return new Allocation(
                AllocationId.next(),
                payment.issuer(),
                payment.id(),
                item.invoice(),
                item.consumer().tenant(),
                amount,
                payment.entry().bookedOn(),
                null,
                null,
                now,
                by == null ? null : by.subject(),
                by == null ? AUTOMATIC : by.name());
    }

    Allocation reversed(Actor actor, String why, Instant now) {
        return new Allocation(
                AllocationId.next(),
                issuer,
                payment,
                invoice,
                consumer,
                amount.negated(),
                paidOn,
                id,
                why,
                now,
                actor.subject(),
                actor.name());
    }
}
