package de.allmende.marketplace.booking;

import de.allmende.marketplace.catalogue.BrowseCatalogue;
import de.allmende.marketplace.catalogue.Discontinuation;
import de.allmende.marketplace.catalogue.QuotaUses;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.Constraints;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Approves or rejects other quantities of a booking, by the rules for bookings. An approval asks for the price again before its
 * transaction, and counts from the day on that was asked for; if that month has begun, it comes too late.
 *
 * <p>Refusals: those of {@link DecideBooking} but for what other offerings say; and what stands against a change in {@link
 * QuantityChangeTerms}.
 */
public final class DecideQuantityChange {

    public record Command(
            QuantityChangeId change,
            DecideBooking.Verdict verdict,
            @Nullable String comment) {}

    private record Seen(
            Booking booking,
            QuantityChange change,
            List<CoSignature> asked,
            @Nullable Discontinuation end) {

        Booking order() {
            return change.asOrder(booking);
        }
    }

    private final TenantTransactions transactions;
    private final BrowseCatalogue catalogue;
    private final Bookings bookings;
    private final QuantityChanges changes;
    private final CoSignatures coSignatures;
    private final Quotes quotes;
    private final TenantFacts tenants;
    private final QuotaUses quotas;
    private final ProcurementGrounds grounds;
    private final Journal journal;
    private final BusinessTime time;

    public DecideQuantityChange(
            TenantTransactions transactions,
            BrowseCatalogue catalogue,
            Bookings bookings,
            QuantityChanges changes,
            CoSignatures coSignatures,
            Quotes quotes,
            TenantFacts tenants,
            QuotaUses quotas,
            ProcurementGrounds grounds,
            Journal journal,
            BusinessTime time) {
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.bookings = bookings;
        this.changes = changes;
        this.coSignatures = coSignatures;
        this.quotes = quotes;
        this.tenants = tenants;
        this.quotas = quotas;
        this.grounds = grounds;
        this.journal = journal;
        this.time = time;
    }

    public Outcome<Booking, DecideRefusal> decide(Actor approver, Command command) {
        var found = transactions.read(
                approver,
                () -> changes.find(approver.tenant(), command.change())
                        .flatMap(change -> bookings.find(approver.tenant(), change.booking())
                                .map(booking -> seen(booking, change))));
        if (found.isEmpty()) {
            return Outcome.refused(new BookingNotFound());
        }
        var seen = found.get();
        var refusal = objection(approver, seen, command.verdict());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (command.verdict() == DecideBooking.Verdict.REJECT) {
            return settle(approver, command);
        }
        var quote = seen.change().offer().quote();
        return switch (quotes.quote(QuoteQuestion.from(
                seen.booking(), seen.change().offer().plan(), seen.change().effectiveFrom()))) {
            case Outcome.Refused<Quote, QuoteRefusal>(var away) -> Outcome.refused(away);
            case Outcome.Done<Quote, QuoteRefusal>(var fresh) ->
                fresh.saysTheSameAs(quote)
                        ? settle(approver, command)
                        : Outcome.refused(new DecideRefusal.PriceChanged(quote.fullTermGross(), fresh.fullTermGross()));
        };
    }

    private Seen seen(Booking booking, QuantityChange change) {
        return new Seen(
                booking,
                change,
                coSignatures.ofChange(booking.consumer(), change.id()),
                catalogue.discontinuation(booking.offering().id()).orElse(null));
    }

    private Optional<DecideRefusal> objection(Actor approver, Seen seen, DecideBooking.Verdict verdict) {
        if (verdict == DecideBooking.Verdict.REJECT) {
            return DecideBooking.objection(approver, seen.order(), seen.asked());
        }
        return comesTooLate(seen)
                .or(() -> DecideBooking.objection(approver, seen.order(), seen.asked()))
                .or(() -> DecideBooking.missing(seen.asked()))
                .or(() -> terms(seen));
    }

    private Optional<DecideRefusal> comesTooLate(Seen seen) {
        var change = seen.change();
        var undecided =
                change.state() == QuantityChangeState.IN_APPROVAL || change.state() == QuantityChangeState.LAPSED;
        return undecided && !change.effectiveFrom().isAfter(time.today())
                ? Optional.of(new QuantityChangeRefusal.ChangeMonthHasBegun(change.effectiveFrom()))
                : Optional.empty();
    }

    private Optional<DecideRefusal> terms(Seen seen) {
        var change = seen.change();
        return QuantityChangeTerms.objection(
                        seen.booking(), change.effectiveFrom(), change.offer().reduces(), seen.end(), time.today())
                .map(term -> (DecideRefusal) term);
    }

    private Outcome<Booking, DecideRefusal> settle(Actor approver, Command command) {
        try {
            return transactions.write(approver, () -> settled(approver, command));
        } catch (RuntimeException e) {
            if (Constraints.violated(e)
                    .filter("quantity_change_approver_is_not_requester"::equals)
                    .isPresent()) {
                return Outcome.refused(new DecideRefusal.ApproverIsRequester());
            }
            throw e;
        }
    }

    private Outcome<Booking, DecideRefusal> settled(Actor approver, Command command) {
        var locked = changes.find(approver.tenant(), command.change())
                .flatMap(change -> bookings.lock(approver.tenant(), Side.CONSUMER, change.booking()));
        if (locked.isEmpty()) {
            return Outcome.refused(new BookingNotFound());
        }
        var seen = seen(
                locked.get(), changes.find(approver.tenant(), command.change()).orElseThrow());
        var refusal = objection(approver, seen, command.verdict());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var acting = DecideBooking.acting(approver, seen.order());
        return switch (command.verdict()) {
            case APPROVE ->
                tooLate(seen)
                        .<Outcome<Booking, DecideRefusal>>map(Outcome::refused)
                        .orElseGet(() -> approve(acting, seen, command.comment()));
            case REJECT -> Outcome.done(reject(acting, seen, command.comment()));
        };
    }

    /** What could be asked for may not be approved any more. */
    private Optional<DecideRefusal> tooLate(Seen seen) {
        var booking = seen.booking();
        return tenants.find(booking.consumer())
                .filter(TenantFact::isSuspended)
                .<DecideRefusal>map(suspended -> new TenantSuspended())
                .or(() -> PriceQuantityChange.beyond(
                        booking,
                        seen.change().offer(),
                        quotas.lockedForApproval(
                                        booking.consumer(), booking.offering().id(), time.today())
                                .orElse(null)));
    }

    private Outcome<Booking, DecideRefusal> approve(Actor approver, Seen seen, @Nullable String comment) {
        var booking = seen.booking();
        var consumer = tenants.find(booking.consumer()).orElseGet(() -> TenantFact.unknown(booking.consumer()));
        var ground = grounds.of(booking.provider(), consumer);
        if (ground.isEmpty()) {
            return Outcome.refused(new DecideRefusal.ProcurementGroundMissing(
                    tenants.find(booking.provider()).map(TenantFact::name).orElse("der Anbieter"),
                    booking.offering().contact().name() + ", "
                            + booking.offering().contact().email()));
        }
        var now = time.now();
        var approved = seen.change().approved(Person.of(approver), now, ground.get(), comment);
        changes.store(approved);
        journal.remark(approver, booking, BookingEvent.QUANTITY_CHANGE_APPROVED, now, approved.sentence());
        return Outcome.done(booking);
    }

    private Booking reject(Actor approver, Seen seen, @Nullable String comment) {
        var now = time.now();
        changes.store(seen.change().rejected(Person.of(approver), now, comment));
        journal.remark(approver, seen.booking(), BookingEvent.QUANTITY_CHANGE_REJECTED, now, comment);
        return seen.booking();
    }
}
