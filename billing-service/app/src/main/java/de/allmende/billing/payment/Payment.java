package de.allmende.billing.payment;

import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.TenantId;
import java.util.List;
import java.util.stream.Collectors;

/** Zahlungseingang, with the invoices that it settles and what went back of it. */
public record Payment(
        TenantId issuer,
        StatementId statement,
        StatementEntry entry,
        List<Allocation> allocations,
        List<WriteOff> writeOffs) {

    public Payment {
        allocations = List.copyOf(allocations);
        writeOffs = List.copyOf(writeOffs);
    }

    public PaymentId id() {
        return entry.id();
    }

    /** What settles no invoice and did not go back. */
    public Money remaining() {
        return entry.amount()
                .minus(allocations.stream().map(Allocation::amount).reduce(Money.ZERO, Money::plus))
                .minus(writeOffs.stream().map(WriteOff::amount).reduce(Money.ZERO, Money::plus));
    }

    /** Those that have not been taken back. */
    public List<Allocation> standing() {
        var reversed = allocations.stream().map(Allocation::reverses).collect(Collectors.toSet());
        return allocations.stream()
                .filter(allocation -> allocation.reverses() == null && !reversed.contains(allocation.id()))
                .toList();
    }
}
