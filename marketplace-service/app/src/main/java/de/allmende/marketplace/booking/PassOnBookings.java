package de.allmende.marketplace.booking;

import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Passes the bookings of a tenant on to its successor when that day has come. What is approved ends with the day before, and
 * a booking of the successor continues it on the same terms: nothing is provided or cleared up, no term begins anew, and
 * billing hears of both. What waits for an approval is taken back; the successor decides for itself. An approved change of
 * quantities counts for the successor when its month comes.
 */
public final class PassOnBookings {

    private static final String CALENDAR = "Kalender";
    /** Who merges is public here; reading it needs no tenant. */
    private static final TenantId NOBODY = new TenantId(new UUID(0, 0));

    private static final int AT_ONCE = 100;

    private final TenantTransactions transactions;
    private final TenantFacts tenants;
    private final Bookings bookings;
    private final QuantityChanges changes;
    private final Journal journal;
    private final FulfilmentOrders orders;
    private final Announcements announcements;
    private final BusinessTime time;

    public PassOnBookings(
            TenantTransactions transactions,
            TenantFacts tenants,
            Bookings bookings,
            QuantityChanges changes,
            Journal journal,
            FulfilmentOrders orders,
            Announcements announcements,
            BusinessTime time) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.bookings = bookings;
        this.changes = changes;
        this.journal = journal;
        this.orders = orders;
        this.announcements = announcements;
        this.time = time;
    }

    private record Merged(TenantFact predecessor, TenantFact successor, LocalDate day) {}

    /** All that is due; returns how many bookings have been passed on. */
    public int passOn() {
        return transactions
                .read(
                        Actor.system(CALENDAR, NOBODY),
                        () -> tenants.succeededBy(time.today()).stream()
                                .flatMap(predecessor -> merged(predecessor).stream())
                                .toList())
                .stream()
                .mapToInt(this::passOn)
                .sum();
    }

    private Optional<Merged> merged(TenantFact predecessor) {
        var succession = predecessor.succession();
        return succession == null
                ? Optional.empty()
                : tenants.find(succession.successor())
                        .map(successor -> new Merged(predecessor, successor, succession.from()));
    }

    private int passOn(Merged merged) {
        var consumer = Actor.system(CALENDAR, merged.predecessor().id());
        takeBackWhatWaits(consumer, merged);
        return (int) transactions.read(consumer, () -> bookings.running(consumer.tenant())).stream()
                .filter(booking -> isDue(booking, merged.day()))
                .filter(booking -> passOn(merged, booking.provider(), booking.id()))
                .count();
    }

    private void takeBackWhatWaits(Actor consumer, Merged merged) {
        transactions.change(consumer, () -> {
            var waiting = bookings.waiting(consumer.tenant(), AT_ONCE, Optional.empty());
            waiting.stream()
                    .flatMap(booking -> bookings.lock(consumer.tenant(), Side.CONSUMER, booking.id()).stream())
                    .filter(booking -> booking.state().mayBecome(BookingState.WITHDRAWN))
                    .forEach(booking -> {
                        var withdrawn = booking.moved(BookingState.WITHDRAWN, time.now());
                        bookings.store(withdrawn);
                        journal.record(
                                consumer,
                                booking,
                                withdrawn,
                                BookingEvent.WITHDRAWN,
                                "Ab dem %1$td.%1$tm.%1$tY handelt %2$s. Wird der Dienst gebraucht, bestellt ihn bitte der Rechtsnachfolger."
                                        .formatted(
                                                merged.day(), merged.successor().name()));
                    });
            return waiting.size();
        });
    }

    /** The provider is party to both bookings, so that one transaction sees both. */
    private boolean passOn(Merged merged, TenantId provider, BookingId id) {
        var clock = Actor.system(CALENDAR, provider);
        return transactions.change(clock, () -> {
            var due = bookings.lock(provider, Side.PROVIDER, id).filter(booking -> isDue(booking, merged.day()));
            due.ifPresent(booking -> passOn(clock, merged, booking));
            return due.isPresent();
        });
    }

    /** What is approved counts for the successor as well; for what waits it decides for itself. */
    private void passOnChanges(Actor clock, Booking booking, Booking takenOver) {
        changes.of(booking.provider(), booking.id()).stream()
                .filter(change -> change.state().isOpen())
                .forEach(change -> {
                    changes.store(change.moved(QuantityChangeState.LAPSED));
                    journal.remark(
                            clock,
                            booking,
                            BookingEvent.QUANTITY_CHANGE_LAPSED,
                            time.now(),
                            change.sentenceForProvider());
                    if (change.state() == QuantityChangeState.APPROVED) {
                        changes.add(change.takenOver(takenOver));
                    }
                });
    }

    /** What ends before that day ends as it was agreed. */
    private static boolean isDue(Booking booking, LocalDate day) {
        var lastDay = booking.terminatesOn();
        return booking.state().passesOn() && (lastDay == null || !lastDay.isBefore(day));
    }

    private void passOn(Actor clock, Merged merged, Booking booking) {
        var now = time.now();
        var day = merged.day();
        var takenOver = booking.takenOver(
                BookingId.next(),
                bookings.nextNumber(day.getYear()),
                merged.successor().id(),
                day,
                now);
        var passedOn = booking.passedOn(day, now);
        bookings.store(passedOn);
        bookings.add(takenOver);
        passOnChanges(clock, booking, takenOver);
        journal.record(
                clock,
                booking,
                passedOn,
                BookingEvent.PASSED_ON,
                "Ab dem %1$td.%1$tm.%1$tY: %2$s, Buchung %3$s"
                        .formatted(day, merged.successor().name(), takenOver.number()));
        journal.record(
                clock,
                null,
                takenOver,
                BookingEvent.TAKEN_OVER,
                "Bis zum %1$td.%1$tm.%1$tY: %2$s, Buchung %3$s"
                        .formatted(day.minusDays(1), merged.predecessor().name(), passedOn.number()));
        if (takenOver.activeSince() != null) {
            announcements.ended(clock, passedOn);
            var instance = orders.handOver(
                    clock, booking, takenOver, merged.successor().name());
            announcements.started(clock, takenOver, instance);
        } else if (takenOver.state().mayBecome(BookingState.ACTIVE)) {
            orders.reorder(
                    clock, passedOn, takenOver, BusinessTime.dayOf(now).plusDays(StartProvisioning.DAYS_TO_PROVIDE));
        }
    }
}
