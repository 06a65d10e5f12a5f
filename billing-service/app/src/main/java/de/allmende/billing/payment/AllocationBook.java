package de.allmende.billing.payment;

import de.allmende.billing.ledger.Account;
import de.allmende.billing.ledger.Ledger;
import de.allmende.billing.ledger.Posting;
import de.allmende.platform.kernel.Ids;
import java.time.LocalDate;
import java.util.List;

/** Keeps payments and their allocations and posts them; the only way into both. */
final class AllocationBook {

    private final Payments payments;
    private final Ledger ledger;

    AllocationBook(Payments payments, Ledger ledger) {
        this.payments = payments;
        this.ledger = ledger;
    }

    /** The money is there; for what, is said by allocations. */
    void received(Payment payment, LocalDate today) {
        ledger.post(List.of(new Posting(
                Ids.next(),
                payment.issuer(),
                null,
                null,
                payment.id().value(),
                today,
                Account.BANK,
                Account.UNALLOCATED_PAYMENTS,
                payment.entry().amount(),
                "Zahlungseingang " + payment.entry().bankReference())));
    }

    /** It has left the account again. */
    void enter(Payment payment, WriteOff writeOff, LocalDate today) {
        payments.add(payment, writeOff);
        ledger.post(List.of(new Posting(
                Ids.next(),
                payment.issuer(),
                null,
                null,
                payment.id().value(),
                today,
                Account.UNALLOCATED_PAYMENTS,
                Account.BANK,
                writeOff.amount(),
                "Ausgebucht " + payment.entry().bankReference())));
    }

    void enter(Allocation allocation, LocalDate today) {
        payments.add(allocation);
        boolean settles = allocation.reverses() == null;
        ledger.post(List.of(new Posting(
                Ids.next(),
                allocation.issuer(),
                allocation.invoice().id().value(),
                allocation.consumer(),
                allocation.payment().value(),
                today,
                settles ? Account.UNALLOCATED_PAYMENTS : Account.RECEIVABLES,
                settles ? Account.RECEIVABLES : Account.UNALLOCATED_PAYMENTS,
                settles ? allocation.amount() : allocation.amount().negated(),
                (settles ? "Zahlung auf " : "Zahlung gelöst von ")
                        + allocation.invoice().number())));
    }
}
