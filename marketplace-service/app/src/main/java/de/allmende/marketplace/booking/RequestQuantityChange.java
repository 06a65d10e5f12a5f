package de.allmende.marketplace.booking;

import de.allmende.marketplace.catalogue.QuotaUses;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks for other quantities of a booking: prices them, pins that, and puts it before a second person, with the co-signatures that
 * the consumer's own rules ask for.
 *
 * <p>Refusals: all of {@link PriceQuantityChange}; the orderer's right is for other cost centres or covers less; an earlier change
 * is open; somebody has changed the booking meanwhile; the tenant is suspended, or not active; its quota leaves less.
 */
public final class RequestQuantityChange {

    /** @param reason why it is wished, for the approver */
    public record Command(
            PriceQuantityChange.Wish wish, @Nullable String reason) {}

    private final TenantTransactions transactions;
    private final PriceQuantityChange priceQuantityChange;
    private final Bookings bookings;
    private final QuantityChanges changes;
    private final TenantFacts tenants;
    private final QuotaUses quotas;
    private final CoSignatureRules rules;
    private final CoSignatures coSignatures;
    private final Journal journal;
    private final BusinessTime time;

    public RequestQuantityChange(
            TenantTransactions transactions,
            PriceQuantityChange priceQuantityChange,
            Bookings bookings,
            QuantityChanges changes,
            TenantFacts tenants,
            QuotaUses quotas,
            CoSignatureRules rules,
            CoSignatures coSignatures,
            Journal journal,
            BusinessTime time) {
        this.transactions = transactions;
        this.priceQuantityChange = priceQuantityChange;
        this.bookings = bookings;
        this.changes = changes;
        this.tenants = tenants;
        this.quotas = quotas;
        this.rules = rules;
        this.coSignatures = coSignatures;
        this.journal = journal;
        this.time = time;
    }

    public Outcome<Booking, QuantityChangeRefusal> request(Actor orderer, Command command) {
        return switch (priceQuantityChange.price(orderer, command.wish())) {
            case Outcome.Refused<PriceQuantityChange.Priced, QuantityChangeRefusal>(var refusal) ->
                Outcome.refused(refusal);
            case Outcome.Done<PriceQuantityChange.Priced, QuantityChangeRefusal>(var priced) ->
                transactions.write(orderer, () -> asked(orderer, priced, command.reason()));
        };
    }

    private Outcome<Booking, QuantityChangeRefusal> asked(
            Actor orderer, PriceQuantityChange.Priced priced, @Nullable String reason) {
        var locked =
                bookings.lock(orderer.tenant(), Side.CONSUMER, priced.booking().id());
        if (locked.isEmpty()) {
            return Outcome.refused(new BookingNotFound());
        }
        var booking = locked.get();
        var objection = objection(orderer, booking, priced);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        var change = new QuantityChange(
                QuantityChangeId.next(),
                booking.id(),
                booking.provider(),
                booking.consumer(),
                priced.effectiveFrom(),
                priced.offer(),
                reason,
                Person.of(orderer),
                time.now(),
                QuantityChangeState.IN_APPROVAL,
                null,
                null);
        changes.add(change);
        var order = change.asOrder(booking);
        coSignatures.add(
                order,
                rules.neededFor(order, priced.version().description()).stream()
                        .map(needed -> CoSignature.asked(order, change.id(), needed))
                        .toList());
        journal.remark(
                orderer, booking, BookingEvent.QUANTITY_CHANGE_REQUESTED, change.requestedAt(), change.sentence());
        return Outcome.done(booking);
    }

    private Optional<QuantityChangeRefusal> objection(
            Actor orderer, Booking booking, PriceQuantityChange.Priced priced) {
        return OrdererOfOtherCostCentres.objection(orderer, booking.details())
                .<QuantityChangeRefusal>map(elsewhere -> elsewhere)
                .or(() -> open(booking))
                .or(() -> booking.version() == priced.booking().version()
                        ? Optional.empty()
                        : Optional.of(new ChangeOrderRefusal.BookingChanged()))
                .or(() -> takesNoPart(booking))
                .or(() -> OrdererOfOtherCostCentres.reach(orderer)
                        .tooDear(
                                booking.details(),
                                priced.offer().quote().fullTermGross(),
                                SubmitRefusal.OrderAboveValueLimit::new))
                .or(() -> priced.within(quotas.lockedForRequest(
                                        booking.consumer(), booking.offering().id(), time.today())
                                .orElse(null))
                        .beyondQuota());
    }

    private Optional<QuantityChangeRefusal> open(Booking booking) {
        return changes.of(booking.consumer(), booking.id()).stream()
                .filter(change -> change.state().isOpen())
                .findFirst()
                .map(change -> new QuantityChangeRefusal.QuantityChangeAlreadyOpen(change.sentence()));
    }

    private Optional<QuantityChangeRefusal> takesNoPart(Booking booking) {
        var tenant = tenants.find(booking.consumer()).orElseGet(() -> TenantFact.unknown(booking.consumer()));
        if (tenant.isSuspended()) {
            return Optional.of(new TenantSuspended());
        }
        return tenant.mayOrderOn(time.today()) ? Optional.empty() : Optional.of(new SubmitRefusal.TenantNotActive());
    }
}
