package de.allmende.marketplace.booking;

import de.allmende.platform.kernel.Refusal;

/** Every "no" to stating something else. */
public sealed interface ChangeOrderRefusal extends Refusal
        permits BookingNotFound,
                OrdererOfOtherCostCentres,
                OrderValuesWrong,
                ChangeOrderRefusal.BookingChanged,
                ChangeOrderRefusal.OrderNotChangeable {

    /** Somebody has changed the booking since it was read. */
    record BookingChanged() implements ChangeOrderRefusal, QuantityChangeRefusal {
        @Override
        public Kind kind() {
            return Kind.STALE;
        }
    }

    /** What waits for its approval stays as the approver reads it, and what is over stays as it was. */
    record OrderNotChangeable(String state) implements ChangeOrderRefusal {}
}
