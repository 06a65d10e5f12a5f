package de.allmende.billing.invoice;

import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rechnung (or Zahlungsanforderung): issued, numbered, never changed. */
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
        Money tax) {

    /** A side, with its name on the day of issue. */
    public record Party(TenantId tenant, String name) {}

    public Money gross() {
        return net.plus(tax);
    }
}
