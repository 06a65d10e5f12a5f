package de.allmende.marketplace.booking;

import de.allmende.marketplace.catalogue.Discontinuations;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Moves bookings on whose day has come: scheduled ones start, those of an offering that is no longer sold get its last day,
 * terminated ones leave after theirs. Billing hears of
 * the end at once, however long clearing up takes.
 */
public final class AdvanceBookings {

    private static final int DAYS_TO_CLEAR_UP = 30;
    private static final String CALENDAR = "Kalender";
    /** Who publishes is public; reading it needs no tenant. */
    private static final TenantId NOBODY = new TenantId(new UUID(0, 0));

    private final TenantTransactions transactions;
    private final Providers providers;
    private final Discontinuations discontinuations;
    private final Bookings bookings;
    private final Journal journal;
    private final StartProvisioning startProvisioning;
    private final FulfilmentOrders orders;
    private final Announcements announcements;
    private final BusinessTime time;

    public AdvanceBookings(
            TenantTransactions transactions,
            Providers providers,
            Discontinuations discontinuations,
            Bookings bookings,
            Journal journal,
            StartProvisioning startProvisioning,
            FulfilmentOrders orders,
            Announcements announcements,
            BusinessTime time) {
        this.transactions = transactions;
        this.providers = providers;
        this.discontinuations = discontinuations;
        this.bookings = bookings;
        this.journal = journal;
        this.startProvisioning = startProvisioning;
        this.orders = orders;
        this.announcements = announcements;
        this.time = time;
    }

    /** All due bookings; returns how many have moved. */
    public int advance() {
        return transactions.read(Actor.system(CALENDAR, NOBODY), providers::all).stream()
                .mapToInt(this::advance)
                .sum();
    }

    private int advance(TenantId provider) {
        var clock = Actor.system(CALENDAR, provider);
        return transactions.change(clock, () -> {
            var discontinued = discontinuations.soldOut(provider, time.today()).entrySet().stream()
                    .mapToInt(offering -> discontinue(clock, offering.getKey(), offering.getValue()))
                    .sum();
            var due = bookings.due(provider, time.today());
            due.forEach(booking -> advance(clock, booking));
            return discontinued + due.size();
        });
    }

    /** Until the end of sale the announcement may be withdrawn; from then on each booking has its last day. */
    private int discontinue(Actor clock, OfferingId offering, LocalDate endOfLifeOn) {
        var running = bookings.beyond(clock.tenant(), offering, endOfLifeOn).stream()
                .filter(booking -> !lastDay(booking, endOfLifeOn).equals(booking.terminatesOn()))
                .toList();
        running.forEach(booking -> {
            var ending = booking.terminated(lastDay(booking, endOfLifeOn), time.now());
            bookings.store(ending);
            journal.record(
                    clock,
                    booking,
                    ending,
                    BookingEvent.DISCONTINUED,
                    "Die Leistung wird eingestellt. Ihr letzter Tag ist der %1$td.%1$tm.%1$tY."
                            .formatted(ending.terminatesOn()));
        });
        return running.size();
    }

    /** What was provided too late runs for a day. */
    private static LocalDate lastDay(Booking booking, LocalDate endOfLifeOn) {
        var activeSince = booking.activeSince();
        return activeSince != null && activeSince.isAfter(endOfLifeOn) ? activeSince : endOfLifeOn;
    }

    private void advance(Actor clock, Booking booking) {
        if (booking.state() == BookingState.SCHEDULED) {
            startProvisioning.start(clock, booking);
        } else {
            leave(clock, booking);
        }
    }

    private void leave(Actor clock, Booking booking) {
        var now = time.now();
        var leaving = booking.moved(BookingState.DEPROVISIONING, now);
        bookings.store(leaving);
        orders.deprovisioning(clock, leaving, BusinessTime.dayOf(now).plusDays(DAYS_TO_CLEAR_UP));
        journal.record(clock, booking, leaving, BookingEvent.DEPROVISIONING_ORDERED, null);
        announcements.ended(clock, leaving);
    }
}
