package de.allmende.marketplace.booking;

import de.allmende.platform.kernel.Refusal;
import java.time.LocalDate;

/** Every "no" to asking for other quantities, or taking that back. */
public sealed interface QuantityChangeRefusal extends Refusal
        permits QuoteRefusal,
                BookingNotFound,
                OrdererOfOtherCostCentres,
                TenantSuspended,
                QuotaExceeded,
                ChangeOrderRefusal.BookingChanged,
                SubmitRefusal.OrderAboveValueLimit,
                SubmitRefusal.TenantNotActive,
                QuantityChangeRefusal.QuantityUnchanged,
                QuantityChangeRefusal.QuantityChangeAlreadyOpen,
                QuantityChangeRefusal.QuantityChangeNotWithdrawable,
                QuantityChangeRefusal.Term {

    record QuantityUnchanged() implements QuantityChangeRefusal {}

    /** One after the other: an earlier one waits, or is approved for a month that has not begun. */
    record QuantityChangeAlreadyOpen(String wish) implements QuantityChangeRefusal {}

    record QuantityChangeNotWithdrawable(String state) implements QuantityChangeRefusal {}

    /** What stands against a change when it is asked for, and again when it is approved. */
    sealed interface Term extends QuantityChangeRefusal, DecideRefusal {}

    /** Only what is active and not terminated. */
    record QuantityNotChangeable(String state) implements Term {}

    record ChangeNotOnFirstOfMonth(LocalDate effectiveFrom) implements Term {}

    /** Months that have begun stay as they were ordered. */
    record ChangeMonthHasBegun(LocalDate effectiveFrom) implements Term {}

    /** The offering ends before. */
    record ChangeAfterEndOfLife(LocalDate effectiveFrom, LocalDate lastDay) implements Term {}

    /** Less is a notice for a part: it keeps minimum term and notice period. */
    record ReductionTooEarly(LocalDate effectiveFrom, LocalDate earliest) implements Term {}
}
