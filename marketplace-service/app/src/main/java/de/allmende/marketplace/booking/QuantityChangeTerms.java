package de.allmende.marketplace.booking;

import de.allmende.marketplace.catalogue.Discontinuation;
import de.allmende.marketplace.catalogue.PriceModel;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From when on a booking may have other quantities. */
final class QuantityChangeTerms {

    private QuantityChangeTerms() {}

    /** Whether other quantities can be asked for at all. */
    static boolean isPossible(Booking booking) {
        return booking.state() == BookingState.ACTIVE
                && booking.plan().components().stream().anyMatch(QuantityChangeTerms::isChangeable);
    }

    /** What is expected of a meter is not charged, so that nothing follows from it. */
    static boolean isChangeable(BookedComponent component) {
        return component.model() == PriceModel.PER_UNIT;
    }

    /** @param end how the offering ends, if that is announced */
    static Optional<QuantityChangeRefusal.Term> objection(
            Booking booking, LocalDate from, boolean reduces, @Nullable Discontinuation end, LocalDate today) {
        if (!isPossible(booking)) {
            return Optional.of(new QuantityChangeRefusal.QuantityNotChangeable(
                    booking.state().label()));
        }
        if (from.getDayOfMonth() != 1) {
            return Optional.of(new QuantityChangeRefusal.ChangeNotOnFirstOfMonth(from));
        }
        if (!from.isAfter(today)) {
            return Optional.of(new QuantityChangeRefusal.ChangeMonthHasBegun(from));
        }
        if (end != null && !end.runsOn(from)) {
            return Optional.of(new QuantityChangeRefusal.ChangeAfterEndOfLife(from, end.endOfLifeOn()));
        }
        var term = booking.offering().term();
        return !reduces || term.allowsLeaving(booking.firstDay(today), today, from.minusDays(1))
                ? Optional.empty()
                : Optional.of(new QuantityChangeRefusal.ReductionTooEarly(
                        from, booking.earliestLeavingOn(today).plusDays(1)));
    }
}
