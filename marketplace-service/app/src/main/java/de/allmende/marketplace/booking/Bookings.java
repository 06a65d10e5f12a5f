package de.allmende.marketplace.booking;

import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All bookings; every question names the party that asks and, where it matters, its side. */
public interface Bookings {

    /** The next free number of a year, such as {@code B-2026-000001}. */
    String nextNumber(int year);

    void add(Booking booking);

    /** Stores the booking's new state. */
    void store(Booking booking);

    /** Stores the booking's new quantities and their price. */
    void storeOrdered(Booking booking);

    /** What this party may see: all of its own orders, others' orders from it once they are approved. */
    Optional<Booking> find(TenantId party, BookingId id);

    /** The same from one side, locked until the end of the transaction. */
    Optional<Booking> lock(TenantId party, Side side, BookingId id);

    /** Those of these that the party may see. */
    Map<BookingId, Booking> all(TenantId party, Collection<BookingId> ids);

    /** The newest first. */
    List<Booking> page(TenantId party, Side side, @Nullable BookingState state, int size, Optional<BookingId> after);

    /** Those that wait for a decision, the oldest first. */
    List<Booking> waiting(TenantId consumer, int size, Optional<BookingId> after);

    /** Approved and not yet ended, by name of the offering. */
    List<Booking> running(TenantId consumer);

    /** Asked for or approved, and not over, the oldest first. */
    List<Booking> held(TenantId consumer);

    /** Nobody else approves or leaves what this consumer has, until the end of the transaction. */
    void lockHeld(TenantId consumer);

    /** Those of a provider for which a day has come: a start, or the day after the last. Locked in the order of their ids. */
    List<Booking> due(TenantId provider, LocalDate today);

    /** What consumers have of this offering and not yet left, from the provider's side. */
    List<Booking> runningOf(TenantId provider, OfferingId offering);

    /** Those in use beyond this day, as far as it is known. Locked in the order of their ids. */
    List<Booking> beyond(TenantId provider, OfferingId offering, LocalDate lastDay);

    /** What these consumers use of a provider, in the order of the ids. */
    List<Booking> inUse(TenantId provider, Collection<TenantId> consumers);

    /** What rests of a provider's services, in the order of the ids. */
    List<Booking> suspended(TenantId provider);

    List<TimelineEntry> timeline(BookingId id);
}
