package de.allmende.marketplace.booking;

import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All changes of quantities; whoever acts on one has locked its booking. */
public interface QuantityChanges {

    void add(QuantityChange change);

    /** Stores where an open change stands now. */
    void store(QuantityChange change);

    Optional<QuantityChange> find(TenantId consumer, QuantityChangeId id);

    /** By booking, the newest first; bookings without any are left out. */
    Map<BookingId, List<QuantityChange>> of(TenantId party, Collection<BookingId> bookings);

    /** Those that wait for a decision while their booking is in use, the oldest first. */
    List<QuantityChange> waiting(TenantId consumer, int size);

    /** The open ones whose month has begun, the oldest first. */
    List<QuantityChange> due(TenantId provider, LocalDate today);

    default List<QuantityChange> of(TenantId party, BookingId booking) {
        return of(party, List.of(booking)).getOrDefault(booking, List.of());
    }
}
