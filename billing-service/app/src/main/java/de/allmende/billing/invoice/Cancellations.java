package de.allmende.billing.invoice;

import de.allmende.platform.tenancy.TenantId;
import java.util.Optional;

/** Wishes of the bound issuer to take back invoices. */
public interface Cancellations {

    void add(Cancellation cancellation);

    /** The one that has not been discarded. */
    Optional<Cancellation> find(TenantId issuer, InvoiceId invoice);

    /** Until the transaction ends nobody else asks for, releases or discards a cancellation of the invoice. */
    void hold(TenantId issuer, InvoiceId invoice);

    void decide(Cancellation cancellation);
}
