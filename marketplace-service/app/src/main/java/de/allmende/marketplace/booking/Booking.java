package de.allmende.marketplace.booking;

import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Buchung: a consumer's order of an offering, from the request to the end of the service.
 *
 * <p>Parties and offering are pinned when it is submitted, plan and quote until a {@link QuantityChange} takes effect. Besides, it
 * changes only by the moves of {@link BookingState}; each change counts its version up.
 *
 * @param number what people call it, such as {@code B-2026-000001}
 * @param suspendedSince since when the service rests; missing while it does not
 * @param startsOn wished first day; null means as soon as possible
 * @param activeSince first day of service
 * @param terminatesOn last day of service, once notice is given
 * @param origin the predecessor's booking that this one continues
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
        @Nullable Instant suspendedSince,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate activeSince,
        @Nullable LocalDate terminatesOn,
        @Nullable BookingOrigin origin,
        long version) {

    /** First day of service as far as it is known on this day; a predecessor's time counts. */
    public LocalDate firstDay(LocalDate today) {
        if (origin != null && origin.activeSince() != null) {
            return origin.activeSince();
        }
        if (activeSince != null) {
            return activeSince;
        }
        return startsOn != null && startsOn.isAfter(today) ? startsOn : today;
    }

    /** The last day of service if notice is given on this day, or has been for an earlier one. */
    public LocalDate earliestLeavingOn(LocalDate today) {
        var byNotice = offering.term().earliestLeavingOn(firstDay(today), today);
        return terminatesOn != null && terminatesOn.isBefore(byNotice) ? terminatesOn : byNotice;
    }

    /** Whether notice on this day would end the service, or end it earlier than it does anyway. */
    public boolean isTerminableOn(LocalDate today) {
        return state.mayBecome(BookingState.TERMINATION_SCHEDULED)
                && (terminatesOn == null || earliestLeavingOn(today).isBefore(terminatesOn));
    }

    /** Whether it needs a processing agreement. */
    public boolean processesPersonalData() {
        return offering.contract() != null && offering.contract().processing() != null;
    }

    Booking approved(Person by, Instant at, ProcurementGround ground) {
        return with(BookingState.APPROVED, at, new Decision(by, at, ground), activeSince, terminatesOn);
    }

    Booking rejected(Person by, Instant at) {
        return with(BookingState.REJECTED, at, new Decision(by, at, null), activeSince, terminatesOn);
    }

    Booking moved(BookingState to, Instant at) {
        return with(to, at, decision, activeSince, terminatesOn);
    }

    Booking activated(LocalDate on, Instant at) {
        return with(BookingState.ACTIVE, at, decision, on, terminatesOn);
    }

    /** What rests goes on resting until its last day. */
    Booking terminated(LocalDate lastDay, Instant at) {
        return state == BookingState.SUSPENDED
                ? changed(state, at, decision, activeSince, lastDay)
                : with(BookingState.TERMINATION_SCHEDULED, at, decision, activeSince, lastDay);
    }

    /** It stays where it is; only what is stated differs. */
    Booking restated(Map<String, Object> values) {
        return new Booking(
                id,
                number,
                provider,
                consumer,
                offering,
                plan,
                quote,
                details.with(values),
                requestedBy,
                requestedAt,
                decision,
                state,
                stateSince,
                suspendedSince,
                startsOn,
                activeSince,
                terminatesOn,
                origin,
                version + 1);
    }

    /** It stays where it is; what is ordered, and what it costs, differs. */
    Booking reordered(BookedPlan ordered, Quote priced) {
        return new Booking(
                id,
                number,
                provider,
                consumer,
                offering,
                ordered,
                priced,
                details,
                requestedBy,
                requestedAt,
                decision,
                state,
                stateSince,
                suspendedSince,
                startsOn,
                activeSince,
                terminatesOn,
                origin,
                version + 1);
    }

    Booking suspended(Instant at) {
        return with(BookingState.SUSPENDED, at, decision, activeSince, terminatesOn);
    }

    Booking resumed(Instant at) {
        return with(stateInUse(), at, decision, activeSince, terminatesOn);
    }

    /** Where the booking stands as soon as it does not rest. */
    private BookingState stateInUse() {
        if (state != BookingState.SUSPENDED) {
            return state;
        }
        return terminatesOn == null ? BookingState.ACTIVE : BookingState.TERMINATION_SCHEDULED;
    }

    /** The booking is over for its consumer, because from this day on a successor has it. */
    Booking passedOn(LocalDate day, Instant at) {
        if (!state.passesOn()) {
            throw new IllegalStateException(number + " is not passed on as " + state + ".");
        }
        return changed(BookingState.ENDED, at, decision, activeSince, activeSince == null ? null : day.minusDays(1));
    }

    /** The same for the consumer who takes over on this day. */
    Booking takenOver(BookingId newId, String newNumber, TenantId successor, LocalDate day, Instant at) {
        var began = origin != null && origin.activeSince() != null ? origin.activeSince() : activeSince;
        return new Booking(
                newId,
                newNumber,
                provider,
                successor,
                offering,
                plan,
                quote,
                details,
                requestedBy,
                requestedAt,
                decision,
                stateInUse(),
                at,
                null,
                startsOn,
                activeSince == null || activeSince.isAfter(day) ? activeSince : day,
                terminatesOn,
                new BookingOrigin(id, number, began),
                1);
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
        return changed(to, at, decided, active, lastDay);
    }

    private Booking changed(
            BookingState to,
            Instant at,
            @Nullable Decision decided,
            @Nullable LocalDate active,
            @Nullable LocalDate lastDay) {
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
                to == BookingState.SUSPENDED
                        ? Optional.ofNullable(suspendedSince).orElse(at)
                        : null,
                startsOn,
                active,
                lastDay,
                origin,
                version + 1);
    }
}
