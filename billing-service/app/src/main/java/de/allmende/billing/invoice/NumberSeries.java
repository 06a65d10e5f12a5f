package de.allmende.billing.invoice;

import de.allmende.platform.tenancy.TenantId;

/** Nummernkreise. */
public interface NumberSeries {

    /** Draws the next number; the series stays locked until the transaction ends, and a rollback takes the number back. */
    InvoiceNumber draw(TenantId issuer, String kind, int year);
}
