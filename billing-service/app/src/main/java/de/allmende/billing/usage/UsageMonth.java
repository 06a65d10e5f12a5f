package de.allmende.billing.usage;

import de.allmende.platform.tenancy.TenantId;
import java.time.YearMonth;

/**
 * The month of one issuer, which either takes in usage or is being summed up, never both at once. The database keeps the
 * two apart by a lock on {@link #lockKey}: shared for reports, exclusive for an invoice run.
 */
public record UsageMonth(TenantId issuer, YearMonth month) {

    /** The same for the same month of the same issuer; a rare collision with another only makes it wait. */
    public long lockKey() {
        var issuerBits =
                issuer.value().getMostSignificantBits() * 31 + issuer.value().getLeastSignificantBits();
        return issuerBits * 31 + month.getYear() * 12L + month.getMonthValue();
    }
}
