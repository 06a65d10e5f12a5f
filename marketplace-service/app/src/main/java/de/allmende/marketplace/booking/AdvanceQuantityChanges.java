package de.allmende.marketplace.booking;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.util.UUID;

/**
 * Lets changes of quantities count when their month has come, and tells billing. What nobody has approved by then, or what is for
 * a service that has ended, lapses.
 */
public final class AdvanceQuantityChanges {

    private static final String CALENDAR = "Kalender";
    /** Who publishes is public; reading it needs no tenant. */
    private static final TenantId NOBODY = new TenantId(new UUID(0, 0));

    private final TenantTransactions transactions;
    private final Providers providers;
    private final Bookings bookings;
    private final QuantityChanges changes;
    private final Journal journal;
    private final Announcements announcements;
    private final BusinessTime time;

    public AdvanceQuantityChanges(
            TenantTransactions transactions,
            Providers providers,
            Bookings bookings,
            QuantityChanges changes,
            Journal journal,
            Announcements announcements,
            BusinessTime time) {
        this.transactions = transactions;
        this.providers = providers;
        this.bookings = bookings;
        this.changes = changes;
        this.journal = journal;
        this.announcements = announcements;
        this.time = time;
    }

    /** All due changes; returns how many have moved. */
    public int advance() {
        return transactions.read(Actor.system(CALENDAR, NOBODY), providers::all).stream()
                .mapToInt(this::advance)
                .sum();
    }

    private int advance(TenantId provider) {
        var clock = Actor.system(CALENDAR, provider);
        return transactions.change(clock, () -> {
            var due = changes.due(provider, time.today());
            due.forEach(change -> bookings.lock(provider, Side.PROVIDER, change.booking())
                    .ifPresent(booking -> advance(clock, booking, change.id())));
            return due.size();
        });
    }

    /** Who was faster with the booking may have decided or taken it back. */
    private void advance(Actor clock, Booking booking, QuantityChangeId id) {
        changes.of(booking.provider(), booking.id()).stream()
                .filter(change -> change.id().equals(id) && change.state().isOpen())
                .forEach(change -> {
                    if (change.state() == QuantityChangeState.APPROVED && isInUse(booking, change)) {
                        takeEffect(clock, booking, change);
                    } else {
                        lapse(clock, booking, change);
                    }
                });
    }

    private static boolean isInUse(Booking booking, QuantityChange change) {
        var lastDay = booking.terminatesOn();
        return booking.state().mayBecome(BookingState.TERMINATION_SCHEDULED)
                && (lastDay == null || !lastDay.isBefore(change.effectiveFrom()));
    }

    private void takeEffect(Actor clock, Booking booking, QuantityChange change) {
        var reordered = booking.reordered(change.offer().plan(), change.offer().quote());
        bookings.storeOrdered(reordered);
        changes.store(change.moved(QuantityChangeState.IN_EFFECT));
        journal.remark(clock, reordered, BookingEvent.QUANTITY_CHANGED, time.now(), change.sentence());
        announcements.changed(clock, change);
    }

    private void lapse(Actor clock, Booking booking, QuantityChange change) {
        changes.store(change.moved(QuantityChangeState.LAPSED));
        journal.remark(clock, booking, BookingEvent.QUANTITY_CHANGE_LAPSED, time.now(), change.sentenceForProvider());
    }
}
