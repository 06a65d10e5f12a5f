package de.allmende.billing.invoice;

import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rechnung (or Zahlungsanforderung): issued, numbered, never changed. A document that takes one back is kept as one, too; its
 * amounts are positive and owed the other way.
 *
 * @param cancels what this document takes back
 * @param cancelledBy what has taken this document back
 */
public record Invoice(
        InvoiceId id,
        InvoiceNumber number,
        UUID run,
        String title,
        Party issuer,
        Party consumer,
        @Nullable String routingId,
        LocalDate issuedOn,
        Instant issuedAt,
        LocalDate dueOn,
        DatePeriod service,
        Money net,
        Money tax,
        InvoiceState state,
        @Nullable Reference cancels,
        @Nullable Reference cancelledBy) {

    /** A side, with its name on the day of issue. */
    public record Party(TenantId tenant, String name) {}

    /** Another document, as a reader knows it. */
    public record Reference(InvoiceId id, String number) {}

    /** The document that takes this one back. */
    Invoice counterpart(InvoiceId other, InvoiceNumber drawn, String name, LocalDate today, Instant now) {
        return new Invoice(
                other,
                drawn,
                run,
                name,
                issuer,
                consumer,
                routingId,
                today,
                now,
                today,
                service,
                net,
                tax,
                InvoiceState.ISSUED,
                new Reference(id, number.toString()),
                null);
    }

    public Money gross() {
        return net.plus(tax);
    }
}
