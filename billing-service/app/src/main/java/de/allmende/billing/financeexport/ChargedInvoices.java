package de.allmende.billing.financeexport;

import de.allmende.platform.tenancy.TenantId;
import java.time.YearMonth;
import java.util.List;

/** The documents that a receiver has got, in the order in which they were issued. */
public interface ChargedInvoices {

    List<ChargedInvoice> issuedIn(TenantId consumer, YearMonth month);

    /** Those whose last day of service lies in the month, whenever they were issued: corrections of earlier months count with them. */
    List<ChargedInvoice> forServicesOf(TenantId consumer, YearMonth month);

    /** Those of which something is to be paid. */
    List<Open> open(TenantId consumer);

    /** A document with what is still to be paid of it. */
    record Open(ChargedInvoice charged, de.allmende.platform.kernel.Money amount) {}
}
