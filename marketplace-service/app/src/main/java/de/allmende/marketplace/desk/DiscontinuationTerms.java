package de.allmende.marketplace.desk;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.Bookings;
import de.allmende.marketplace.catalogue.Discontinuations;
import de.allmende.marketplace.catalogue.Offering;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.marketplace.catalogue.Offerings;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the end of an offering must keep to. A provider gives notice under the very rule that binds its consumers: no booking
 * ends before its minimum term, nor on a day to which a notice of today would be too late.
 */
final class DiscontinuationTerms {

    private final Bookings bookings;
    private final Offerings offerings;
    private final Discontinuations discontinuations;
    private final BusinessTime time;

    DiscontinuationTerms(Bookings bookings, Offerings offerings, Discontinuations discontinuations, BusinessTime time) {
        this.bookings = bookings;
        this.offerings = offerings;
        this.discontinuations = discontinuations;
        this.time = time;
    }

    /** An offering that this provider has in the catalogue. */
    Optional<Offering> published(TenantId provider, OfferingId offering) {
        return offerings.find(offering).filter(found -> found.provider().equals(provider));
    }

    List<Booking> running(TenantId provider, OfferingId offering) {
        return bookings.runningOf(provider, offering);
    }

    /** The first day on which all running bookings may end if they are given notice today. */
    LocalDate earliestEndOfLife(TenantId provider, OfferingId offering) {
        var today = time.today();
        return running(provider, offering).stream()
                .map(booking -> booking.earliestLeavingOn(today))
                .max(LocalDate::compareTo)
                .orElse(today);
    }

    Optional<DiscontinuationRefusal> objection(
            TenantId provider, OfferingId offering, PlannedDiscontinuation.Terms terms) {
        if (terms.endOfSaleOn().isBefore(time.today())) {
            return Optional.of(new DiscontinuationRefusal.EndOfSaleInThePast(terms.endOfSaleOn()));
        }
        var byNotice = earliestEndOfLife(provider, offering);
        var earliest = byNotice.isAfter(terms.endOfSaleOn()) ? byNotice : terms.endOfSaleOn();
        if (terms.endOfLifeOn().isBefore(earliest)) {
            return Optional.of(new DiscontinuationRefusal.EndOfLifeTooEarly(terms.endOfLifeOn(), earliest));
        }
        var successor = terms.successor();
        if (successor == null) {
            return Optional.empty();
        }
        var found = offerings.find(successor);
        return found.isEmpty()
                        || successor.equals(offering)
                        || discontinuations.of(successor).isPresent()
                ? Optional.of(new DiscontinuationRefusal.SuccessorNotUsable(
                        found.map(Offering::name).orElse(successor.toString())))
                : Optional.empty();
    }
}
