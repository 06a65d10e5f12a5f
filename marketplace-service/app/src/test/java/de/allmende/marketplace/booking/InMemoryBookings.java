package de.allmende.marketplace.booking;

import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Bookings in memory with the same rules of sight. */
public final class InMemoryBookings implements Bookings {

    private final Map<BookingId, Booking> bookings = new LinkedHashMap<>();
    private int numbers;

    public Booking get(BookingId id) {
        return Optional.ofNullable(bookings.get(id)).orElseThrow();
    }

    public boolean isEmpty() {
        return bookings.isEmpty();
    }

    @Override
    public String nextNumber(int year) {
        return "B-%d-%06d".formatted(year, ++numbers);
    }

    @Override
    public void add(Booking booking) {
        bookings.put(booking.id(), booking);
    }

    @Override
    public void store(Booking booking) {
        bookings.put(booking.id(), booking);
    }

    @Override
    public void storeOrdered(Booking booking) {
        bookings.put(booking.id(), booking);
    }

    @Override
    public Optional<Booking> find(TenantId party, BookingId id) {
        return Optional.ofNullable(bookings.get(id)).filter(sees(party));
    }

    @Override
    public Optional<Booking> lock(TenantId party, Side side, BookingId id) {
        return Optional.ofNullable(bookings.get(id)).filter(on(side, party));
    }

    @Override
    public Map<BookingId, Booking> all(TenantId party, Collection<BookingId> ids) {
        var found = new LinkedHashMap<BookingId, Booking>();
        ids.forEach(id -> find(party, id).ifPresent(booking -> found.put(id, booking)));
        return found;
    }

    @Override
    public List<Booking> page(
            TenantId party, Side side, @Nullable BookingState state, int size, Optional<BookingId> after) {
        return list(on(side, party).and(booking -> state == null || booking.state() == state));
    }

    @Override
    public List<Booking> waiting(TenantId consumer, int size, Optional<BookingId> after) {
        return list(on(Side.CONSUMER, consumer).and(booking -> booking.state() == BookingState.IN_APPROVAL));
    }

    @Override
    public List<Booking> running(TenantId consumer) {
        return list(on(Side.CONSUMER, consumer).and(booking -> booking.state().isVisibleToProvider()));
    }

    @Override
    public List<Booking> held(TenantId consumer) {
        return list(on(Side.CONSUMER, consumer).and(booking -> booking.state().countsTowardsQuota()));
    }

    @Override
    public void lockHeld(TenantId consumer) {
        // One thread at a time here.
    }

    @Override
    public List<Booking> due(TenantId provider, LocalDate today) {
        return list(booking -> booking.provider().equals(provider)
                && (isDue(booking.state() == BookingState.SCHEDULED, booking.startsOn(), today.plusDays(1))
                        || isDue(
                                booking.state().mayBecome(BookingState.DEPROVISIONING),
                                booking.terminatesOn(),
                                today)));
    }

    @Override
    public List<Booking> inUse(TenantId provider, Collection<TenantId> consumers) {
        return list(on(Side.PROVIDER, provider)
                .and(booking -> booking.state().isInUse() && consumers.contains(booking.consumer())));
    }

    @Override
    public List<Booking> suspended(TenantId provider) {
        return list(on(Side.PROVIDER, provider).and(booking -> booking.state() == BookingState.SUSPENDED));
    }

    @Override
    public List<Booking> runningOf(TenantId provider, OfferingId offering) {
        return list(of(provider, offering).and(booking -> booking.state().passesOn()));
    }

    @Override
    public List<Booking> beyond(TenantId provider, OfferingId offering, LocalDate lastDay) {
        return list(of(provider, offering)
                .and(booking -> booking.state().mayBecome(BookingState.TERMINATION_SCHEDULED)
                        && (booking.terminatesOn() == null || isAfter(booking.terminatesOn(), lastDay))));
    }

    @Override
    public List<TimelineEntry> timeline(BookingId id) {
        return List.of();
    }

    private List<Booking> list(Predicate<Booking> wanted) {
        return bookings.values().stream().filter(wanted).toList();
    }

    private static Predicate<Booking> of(TenantId provider, OfferingId offering) {
        return booking ->
                booking.provider().equals(provider) && booking.offering().id().equals(offering);
    }

    private static boolean isAfter(@Nullable LocalDate day, LocalDate other) {
        return day != null && day.isAfter(other);
    }

    private static boolean isDue(boolean inState, @Nullable LocalDate day, LocalDate before) {
        return inState && day != null && day.isBefore(before);
    }

    private static Predicate<Booking> sees(TenantId party) {
        return on(Side.CONSUMER, party).or(on(Side.PROVIDER, party));
    }

    private static Predicate<Booking> on(Side side, TenantId party) {
        return switch (side) {
            case CONSUMER -> booking -> booking.consumer().equals(party);
            case PROVIDER ->
                booking -> booking.provider().equals(party) && booking.state().isVisibleToProvider();
        };
    }
}
