package de.allmende.billing.payment;

import de.allmende.billing.invoice.Invoice;
import de.allmende.billing.invoice.InvoiceId;
import de.allmende.billing.invoice.Settlement;
import de.allmende.billing.invoice.Settlements;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.util.Collection;
import java.util.Map;

/** What invoices ask of this room. */
final class PaymentSettlements implements Settlements {

    private final Payments payments;
    private final AllocationBook book;
    private final BusinessTime time;

    PaymentSettlements(Payments payments, AllocationBook book, BusinessTime time) {
        this.payments = payments;
        this.book = book;
        this.time = time;
    }

    @Override
    public Map<InvoiceId, Settlement> of(TenantId party, Collection<InvoiceId> invoices) {
        return payments.settlements(party, invoices);
    }

    @Override
    public void release(Actor actor, Invoice invoice, String reason) {
        payments.hold(actor.tenant());
        payments.standing(actor.tenant(), invoice.id())
                .forEach(standing -> book.enter(standing.reversed(actor, reason, time.now()), time.today()));
    }
}
