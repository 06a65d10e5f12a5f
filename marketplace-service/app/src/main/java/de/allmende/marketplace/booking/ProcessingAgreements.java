package de.allmende.marketplace.booking;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What there is of processing agreements (Art. 28 GDPR). */
public interface ProcessingAgreements {

    /** Of those that need one: they process personal data, are approved and came to something. */
    Map<BookingId, AgreementStanding> of(Collection<Booking> bookings);

    default Optional<AgreementStanding> of(Booking booking) {
        return Optional.ofNullable(of(List.of(booking)).get(booking.id()));
    }
}
