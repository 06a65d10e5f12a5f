package de.allmende.billing.invoice;

import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.util.Collection;
import java.util.Map;

/** What is known of the payment of invoices. */
public interface Settlements {

    /** One for each invoice of which the tenant is a party. */
    Map<InvoiceId, Settlement> of(TenantId party, Collection<InvoiceId> invoices);

    /** Nothing settles the invoice any more; what was paid for it may settle others. Must run in a transaction. */
    void release(Actor actor, Invoice invoice, String reason);
}
