package de.allmende.marketplace.booking;

import de.allmende.marketplace.booking.BookedInstances.BookedInstance;
import de.allmende.marketplace.catalogue.Discontinuation;
import de.allmende.marketplace.catalogue.QuotaUse;
import de.allmende.marketplace.tenantfact.TenantFact;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A booking with what is needed to show it: its parties, what exists because of it, and how its offering ends.
 *
 * @param quota from which it takes, for its consumer
 * @param ground with which it was approved, or which holds today while it waits
 * @param coSignatures what it needs before it can be approved; shown to its consumer alone
 * @param agreement how it stands to its processing agreement; null when it needs none
 * @param changes of its quantities, the newest first
 */
public record BookingFile(
        Booking booking,
        TenantFact provider,
        TenantFact consumer,
        @Nullable BookedInstance instance,
        @Nullable Discontinuation discontinuation,
        @Nullable QuotaUse quota,
        @Nullable ProcurementGround ground,
        BookedDependencies.Ties ties,
        List<CoSignature> coSignatures,
        @Nullable AgreementStanding agreement,
        List<Changing> changes) {

    /**
     * A change of the booking's quantities.
     *
     * @param coSignatures what it needs before it can be approved; shown to its consumer alone
     */
    public record Changing(QuantityChange change, List<CoSignature> coSignatures) {

        public Changing {
            coSignatures = List.copyOf(coSignatures);
        }
    }

    public BookingFile {
        coSignatures = List.copyOf(coSignatures);
        changes = List.copyOf(changes);
    }

    /** Whether a change of quantities waits, or is approved for a month that has not begun. */
    public boolean hasOpenChange() {
        return changes.stream().anyMatch(each -> each.change().state().isOpen());
    }

    /** The file of what a change asks for, as the order that it is. */
    public BookingFile of(Changing changing) {
        return new BookingFile(
                changing.change().asOrder(booking),
                provider,
                consumer,
                instance,
                discontinuation,
                quota,
                ground,
                ties,
                changing.coSignatures(),
                null,
                List.of());
    }

    /** Who has to act next: without an agreement its signatory before the provider. */
    public Optional<WaitingFor> waitingFor() {
        return WaitingFor.of(booking, coSignatures)
                .map(waiting -> WaitingFor.agreement(booking, agreement).orElse(waiting));
    }
}
