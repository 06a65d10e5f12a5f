package de.allmende.billing.payment;

import de.allmende.billing.invoice.InvoiceId;
import de.allmende.billing.invoice.Invoices;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Offene Posten of either side, from invoices and what was allocated to them. */
public interface OpenItems {

    /** What is due first comes first. */
    List<OpenItem> page(
            TenantId party,
            Invoices.Side side,
            Optional<LocalDate> dueBefore,
            Optional<String> consumerNameLike,
            Optional<Place> after,
            int size);

    /** By how long they have been overdue. */
    Totals totals(TenantId party, Invoices.Side side, LocalDate today);

    Optional<OpenItem> find(TenantId issuer, InvoiceId invoice);

    /** Those of the numbers that are open, in any order. */
    List<OpenItem> numbered(TenantId issuer, Collection<String> numbers);

    /** Where a page ended. */
    record Place(LocalDate dueOn, InvoiceId invoice) {}

    /** Sums of what is open: not due yet, and overdue for up to 30 days, up to 90 days, longer. */
    record Totals(int count, Money notDue, Money upTo30, Money upTo90, Money longer) {

        public Money overdue() {
            return upTo30.plus(upTo90).plus(longer);
        }
    }
}
