package de.allmende.marketplace.booking;

import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Buchung: a consumer's order of an offering, from the request to the end of the service.
 *
 * <p>Parties, offering, plan and quote are pinned when it is submitted. It changes only by the moves of {@link
 * BookingState}; each move counts its version up.
 *
 * @param number what people call it, such as {@code B-2026-000001}
 * @param startsOn wished first day; null means as soon as possible
 * @param activeSince first day of service
 * @param terminatesOn last day of service, once notice is given
 */
public record Booking(
        BookingId id,
        String number,
        TenantId provider,
        TenantId consumer,
        BookedOffering offering,
        BookedPlan plan,
        Quote quote,
        OrderDetails details,
        Person requestedBy,
        Instant requestedAt,
        @Nullable Decision decision,
        BookingState state,
        Instant stateSince,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate activeSince,
        @Nullable LocalDate terminatesOn,
        long version) {

    /** First day of service as far as it is known on this day. */
    public LocalDate firstDay(LocalDate today) {
        if (activeSince != null) {
            return activeSince;
        }
        return startsOn != null && startsOn.isAfter(today) ? startsOn : today;
    }

    /** The last day of service if notice is given on this day (or has been). */
    public LocalDate earliestLeavingOn(LocalDate today) {
        return terminatesOn != null ? terminatesOn : offering.term().earliestLeavingOn(firstDay(today), today);
    }

    Booking decided(Person by, Instant at, BookingState to) {
        return with(to, at, new Decision(by, at), activeSince, terminatesOn);
    }

    Booking moved(BookingState to, Instant at) {
        return with(to, at, decision, activeSince, terminatesOn);
    }

    Booking activated(LocalDate on, Instant at) {
        return with(BookingState.ACTIVE, at, decision, on, terminatesOn);
    }

    Booking terminated(LocalDate lastDay, Instant at) {
        return with(BookingState.TERMINATION_SCHEDULED, at, decision, activeSince, lastDay);
    }

    private Booking with(
            BookingState to,
            Instant at,
            @Nullable Decision decided,
            @Nullable LocalDate active,
            @Nullable LocalDate lastDay) {
        if (!state.mayBecome(to)) {
            throw new IllegalStateException(number + " cannot move from " + state + " to " + to + ".");
        }
        return new Booking(
                id,
                number,
                provider,
                consumer,
                offering,
                plan,
                quote,
                details,
                requestedBy,
                requestedAt,
                decided,
                to,
                at,
                startsOn,
                active,
                lastDay,
                version + 1);
    }
}
