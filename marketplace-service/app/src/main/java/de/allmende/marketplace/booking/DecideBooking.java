package de.allmende.marketplace.booking;

import de.allmende.marketplace.catalogue.BrowseCatalogue;
import de.allmende.marketplace.catalogue.QuotaUses;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.Constraints;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Approves or rejects a booking. An approval asks for the price again before its transaction, and orders the provider's
 * work (or waits for the wished first day).
 *
 * <p>Refusals: no such booking; a stale version; already decided; the approver asked for it himself, or stands in for whoever
 * did; he has co-signed it; his right is for other cost centres; his value limit does not cover the full term with tax; the price
 * has changed; the tenant is suspended, the offering can no longer be booked, the quota leaves less by now, another offering is
 * needed first or excluded, a co-signature is missing, or the provider has recorded no ground under
 * procurement law, which a rejection does not mind; what billing refuses.
 */
public final class DecideBooking {

    public enum Verdict {
        APPROVE,
        REJECT
    }

    /** @param version the version that the approver has seen */
    public record Command(
            BookingId booking, Verdict verdict, @Nullable String comment, long version) {}

    static final String APPROVER = "APPROVER";

    private final TenantTransactions transactions;
    private final BrowseCatalogue catalogue;
    private final Bookings bookings;
    private final CoSignatures coSignatures;
    private final Quotes quotes;
    private final TenantFacts tenants;
    private final QuotaUses quotas;
    private final BookedDependencies dependencies;
    private final ProcurementGrounds grounds;
    private final Journal journal;
    private final StartProvisioning startProvisioning;
    private final BusinessTime time;

    public DecideBooking(
            TenantTransactions transactions,
            BrowseCatalogue catalogue,
            Bookings bookings,
            CoSignatures coSignatures,
            Quotes quotes,
            TenantFacts tenants,
            QuotaUses quotas,
            BookedDependencies dependencies,
            ProcurementGrounds grounds,
            Journal journal,
            StartProvisioning startProvisioning,
            BusinessTime time) {
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.bookings = bookings;
        this.coSignatures = coSignatures;
        this.quotes = quotes;
        this.tenants = tenants;
        this.quotas = quotas;
        this.dependencies = dependencies;
        this.grounds = grounds;
        this.journal = journal;
        this.startProvisioning = startProvisioning;
        this.time = time;
    }

    public Outcome<Booking, DecideRefusal> decide(Actor approver, Command command) {
        var seen = transactions.read(
                approver,
                () -> bookings.find(approver.tenant(), command.booking()).filter(each -> isOrderOf(approver, each)));
        if (seen.isEmpty()) {
            return Outcome.refused(new BookingNotFound());
        }
        var asked = transactions.read(
                approver, () -> coSignatures.of(approver.tenant(), seen.get().id()));
        var refusal = objection(approver, seen.get(), asked, command);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (command.verdict() == Verdict.REJECT) {
            return settle(approver, command);
        }
        return switch (quotes.quote(QuoteQuestion.again(seen.get()))) {
            case Outcome.Refused<Quote, QuoteRefusal>(var away) -> Outcome.refused(away);
            case Outcome.Done<Quote, QuoteRefusal>(var fresh) ->
                fresh.saysTheSameAs(seen.get().quote())
                        ? settle(approver, command)
                        : Outcome.refused(new DecideRefusal.PriceChanged(
                                seen.get().quote().fullTermGross(), fresh.fullTermGross()));
        };
    }

    /**
     * Why this person cannot decide on this booking; empty when he can at least reject it.
     *
     * @param asked which co-signatures it needs
     */
    public static Optional<DecideRefusal> objection(Actor approver, Booking booking, List<CoSignature> asked) {
        return objection(approver, booking, booking.version()).or(() -> hasCoSigned(approver, booking, asked));
    }

    /** What the booking still needs before anybody can approve it. */
    public static Optional<DecideRefusal> missing(List<CoSignature> asked) {
        return asked.stream().anyMatch(CoSignature::isMissing)
                ? Optional.of(new DecideRefusal.CoSignaturesMissing(CoSignature.missing(asked)))
                : Optional.empty();
    }

    private static Optional<DecideRefusal> objection(
            Actor approver, Booking booking, List<CoSignature> asked, Command command) {
        return objection(approver, booking, command.version())
                .or(() -> hasCoSigned(approver, booking, asked))
                .or(() -> command.verdict() == Verdict.APPROVE ? missing(asked) : Optional.empty());
    }

    private static Optional<DecideRefusal> hasCoSigned(Actor approver, Booking booking, List<CoSignature> asked) {
        var acting = acting(approver, booking);
        return asked.stream()
                .filter(each -> each.isSignedBy(acting))
                .findFirst()
                .map(each -> new DecideRefusal.ApproverHasCoSigned(each.kind().label()));
    }

    private static Optional<DecideRefusal> objection(Actor approver, Booking booking, long version) {
        if (!approver.has(APPROVER)) {
            return Optional.of(new DecideRefusal.ApproverRoleMissing());
        }
        if (booking.version() != version) {
            return Optional.of(new DecideRefusal.StaleVersion());
        }
        if (booking.state() != BookingState.IN_APPROVAL) {
            return Optional.of(new DecideRefusal.AlreadyDecided(booking.state().label()));
        }
        if (booking.requestedBy().id().equals(approver.subject())) {
            return Optional.of(new DecideRefusal.ApproverIsRequester());
        }
        var usable = usable(approver, booking);
        if (usable.isEmpty()) {
            return Optional.of(new DecideRefusal.ApproverStandsInForRequester());
        }
        var reach = new Reach(usable);
        return reach.<DecideRefusal>elsewhere(booking.details(), DecideRefusal.ApproverOfOtherCostCentres::new)
                .or(() -> reach.tooDear(
                        booking.details(), booking.quote().fullTermGross(), DecideRefusal.ValueLimitExceeded::new));
    }

    /** A deputy does not decide for the very person who asked. */
    private static List<Grant> usable(Actor approver, Booking booking) {
        var requester = booking.requestedBy().id();
        return approver.grantsOf(APPROVER)
                .filter(grant -> !approver.using(grant).isOrRepresents(requester))
                .toList();
    }

    /** The approver by the grant that covers the booking, the own one if it does. */
    static Actor acting(Actor approver, Booking booking) {
        return new Reach(usable(approver, booking))
                .covering(booking.details(), booking.quote().fullTermGross())
                .findFirst()
                .map(approver::using)
                .orElse(approver);
    }

    private Outcome<Booking, DecideRefusal> settle(Actor approver, Command command) {
        try {
            return transactions.write(approver, () -> settled(approver, command));
        } catch (RuntimeException e) {
            if (Constraints.violated(e)
                    .filter("approver_is_not_requester"::equals)
                    .isPresent()) {
                return Outcome.refused(new DecideRefusal.ApproverIsRequester());
            }
            throw e;
        }
    }

    private Outcome<Booking, DecideRefusal> settled(Actor approver, Command command) {
        var locked = bookings.lock(approver.tenant(), Side.CONSUMER, command.booking());
        if (locked.isEmpty()) {
            return Outcome.refused(new BookingNotFound());
        }
        var asked = coSignatures.of(approver.tenant(), locked.get().id());
        var refusal = objection(approver, locked.get(), asked, command);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var tooLate = command.verdict() == Verdict.APPROVE ? tooLate(locked.get()) : Optional.<DecideRefusal>empty();
        if (tooLate.isPresent()) {
            return Outcome.refused(tooLate.get());
        }
        var acting = acting(approver, locked.get());
        return switch (command.verdict()) {
            case APPROVE -> approve(acting, locked.get(), command.comment());
            case REJECT -> Outcome.done(reject(acting, locked.get(), command.comment()));
        };
    }

    /** What could be asked for may not be approved any more. */
    private Optional<DecideRefusal> tooLate(Booking booking) {
        return suspended(booking)
                .or(() -> ended(booking))
                .or(() -> beyondQuota(booking))
                .or(() -> dependencies.objection(booking, time.today()));
    }

    private Optional<DecideRefusal> suspended(Booking booking) {
        return tenants.find(booking.consumer()).filter(TenantFact::isSuspended).map(consumer -> new TenantSuspended());
    }

    private Optional<DecideRefusal> ended(Booking booking) {
        return catalogue
                .discontinuation(booking.offering().id())
                .flatMap(end -> EndOfSale.objection(booking.offering().name(), end, time.today(), booking.startsOn()));
    }

    private Optional<DecideRefusal> beyondQuota(Booking booking) {
        var offering = booking.offering();
        return quotas.lockedForApproval(booking.consumer(), offering.id(), time.today())
                .flatMap(quota -> WithinQuota.objection(quota, offering.name(), booking.plan(), offering.contact()));
    }

    private Outcome<Booking, DecideRefusal> approve(Actor approver, Booking booking, @Nullable String comment) {
        var consumer = tenants.find(booking.consumer()).orElseGet(() -> TenantFact.unknown(booking.consumer()));
        return grounds.of(booking.provider(), consumer)
                .<Outcome<Booking, DecideRefusal>>map(
                        ground -> Outcome.done(approve(approver, booking, ground, comment)))
                .orElseGet(() -> Outcome.refused(new DecideRefusal.ProcurementGroundMissing(
                        tenants.find(booking.provider()).map(TenantFact::name).orElse("der Anbieter"),
                        booking.offering().contact().name() + ", "
                                + booking.offering().contact().email())));
    }

    private Booking approve(Actor approver, Booking booking, ProcurementGround ground, @Nullable String comment) {
        var now = time.now();
        var approved = booking.approved(Person.of(approver), now, ground);
        bookings.store(approved);
        journal.record(approver, booking, approved, BookingEvent.APPROVED, comment);
        var startsOn = approved.startsOn();
        if (startsOn == null || !startsOn.isAfter(BusinessTime.dayOf(now))) {
            return startProvisioning.start(approver, approved);
        }
        var scheduled = approved.moved(BookingState.SCHEDULED, now);
        bookings.store(scheduled);
        journal.record(approver, approved, scheduled, BookingEvent.SCHEDULED, null);
        return scheduled;
    }

    private Booking reject(Actor approver, Booking booking, @Nullable String comment) {
        var rejected = booking.rejected(Person.of(approver), time.now());
        bookings.store(rejected);
        journal.record(approver, booking, rejected, BookingEvent.REJECTED, comment);
        return rejected;
    }

    private static boolean isOrderOf(Actor approver, Booking booking) {
        return booking.consumer().equals(approver.tenant());
    }
}
