package de.allmende.marketplace.booking;

import de.allmende.platform.tenancy.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All needed co-signatures; only the consumer of the booking sees them. */
public interface CoSignatures {

    void add(Booking booking, List<CoSignature> asked);

    void store(TenantId consumer, CoSignature coSignature);

    Optional<CoSignature> find(TenantId consumer, CoSignatureId id);

    /** By booking, in the order of their kinds; bookings that need none are left out. */
    Map<BookingId, List<CoSignature>> of(TenantId consumer, Collection<BookingId> bookings);

    /** The open ones of bookings that wait for their approval, the most urgent first. */
    List<CoSignature> open(TenantId consumer, int size);

    default List<CoSignature> of(TenantId consumer, BookingId booking) {
        return of(consumer, List.of(booking)).getOrDefault(booking, List.of());
    }
}
