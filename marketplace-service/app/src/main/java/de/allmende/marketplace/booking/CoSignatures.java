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

    /** What bookings themselves need, by booking, in the order of their kinds; bookings that need none are left out. */
    Map<BookingId, List<CoSignature>> of(TenantId consumer, Collection<BookingId> bookings);

    /** What changes of quantities need, by change. */
    Map<QuantityChangeId, List<CoSignature>> ofChanges(TenantId consumer, Collection<QuantityChangeId> changes);

    /** The open ones of bookings and changes that wait for their approval, the most urgent first. */
    List<CoSignature> open(TenantId consumer, int size);

    default List<CoSignature> ofChange(TenantId consumer, QuantityChangeId change) {
        return ofChanges(consumer, List.of(change)).getOrDefault(change, List.of());
    }

    default List<CoSignature> of(TenantId consumer, BookingId booking) {
        return of(consumer, List.of(booking)).getOrDefault(booking, List.of());
    }
}
