package de.allmende.marketplace.booking;

import de.allmende.marketplace.catalogue.Offerings;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Lets services rest whose consumer is in arrears, and go on as soon as it is not. Essential services never rest: the booked
 * version says so. The contract and its price go on, a last day stays the last day, and billing hears nothing.
 *
 * <p>It compares what is with what the facts of the tenants say, so it may run at any time and any number of times.
 */
public final class LetServicesRest {

    private static final int DAYS_TO_CLOSE_ACCESS = 3;
    private static final int DAYS_TO_REOPEN_ACCESS = 1;
    private static final String CALENDAR = "Kalender";
    /** Who publishes is public; reading it needs no tenant. */
    private static final TenantId NOBODY = new TenantId(new UUID(0, 0));

    private final TenantTransactions transactions;
    private final Providers providers;
    private final TenantFacts tenants;
    private final Offerings offerings;
    private final Bookings bookings;
    private final Journal journal;
    private final FulfilmentOrders orders;
    private final BusinessTime time;

    public LetServicesRest(
            TenantTransactions transactions,
            Providers providers,
            TenantFacts tenants,
            Offerings offerings,
            Bookings bookings,
            Journal journal,
            FulfilmentOrders orders,
            BusinessTime time) {
        this.transactions = transactions;
        this.providers = providers;
        this.tenants = tenants;
        this.offerings = offerings;
        this.bookings = bookings;
        this.journal = journal;
        this.orders = orders;
        this.time = time;
    }

    /** All services of all providers; returns how many have come to rest or go on. */
    public int settle() {
        return transactions.read(Actor.system(CALENDAR, NOBODY), providers::all).stream()
                .mapToInt(this::settle)
                .sum();
    }

    private int settle(TenantId provider) {
        var clock = Actor.system(CALENDAR, provider);
        return transactions.change(clock, () -> {
            var inArrears = tenants.inArrears();
            var resting = locked(provider, notEssential(bookings.inUse(provider, inArrears))).stream()
                    .filter(booking -> booking.state().isInUse())
                    .toList();
            var goingOn = locked(
                            provider,
                            bookings.suspended(provider).stream()
                                    .filter(booking -> !inArrears.contains(booking.consumer()))
                                    .toList())
                    .stream()
                    .filter(booking -> booking.state() == BookingState.SUSPENDED)
                    .toList();
            resting.forEach(booking -> rest(clock, booking));
            goingOn.forEach(booking -> goOn(clock, booking));
            return resting.size() + goingOn.size();
        });
    }

    private List<Booking> notEssential(List<Booking> inUse) {
        var essential = inUse.isEmpty()
                ? List.of()
                : offerings
                        .essential(inUse.stream()
                                .map(booking -> booking.offering().entry())
                                .toList())
                        .keySet();
        return inUse.stream()
                .filter(booking -> !essential.contains(booking.offering().entry()))
                .toList();
    }

    private List<Booking> locked(TenantId provider, Collection<Booking> seen) {
        return seen.stream()
                .flatMap(booking -> bookings.lock(provider, Side.PROVIDER, booking.id()).stream())
                .toList();
    }

    private void rest(Actor clock, Booking booking) {
        var now = time.now();
        var suspended = booking.suspended(now);
        bookings.store(suspended);
        orders.closeAccess(clock, suspended, BusinessTime.dayOf(now).plusDays(DAYS_TO_CLOSE_ACCESS));
        journal.record(
                clock,
                booking,
                suspended,
                BookingEvent.SUSPENDED,
                "Der Zweckverband hat den Besteller wegen eines Zahlungsrückstands gesperrt. Vertrag und Preis gelten weiter.");
    }

    private void goOn(Actor clock, Booking booking) {
        var now = time.now();
        var resumed = booking.resumed(now);
        bookings.store(resumed);
        orders.reopenAccess(clock, resumed, BusinessTime.dayOf(now).plusDays(DAYS_TO_REOPEN_ACCESS));
        journal.record(clock, booking, resumed, BookingEvent.RESUMED, null);
    }
}
