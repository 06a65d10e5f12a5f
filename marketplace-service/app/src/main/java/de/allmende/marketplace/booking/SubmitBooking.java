package de.allmende.marketplace.booking;

import de.allmende.marketplace.catalogue.BrowseCatalogue;
import de.allmende.marketplace.catalogue.OrderSchema;
import de.allmende.marketplace.catalogue.QuotaUses;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;

/**
 * Books an offering: prices the wish, pins it, and puts it before a second person,
 * with the co-signatures that the consumer's own rules ask for.
 *
 * <p>Refusals: the orderer's right is for other cost centres or covers less; all of {@link QuoteRefusal}; a newer version of the
 * offering is published than the orderer has read; what is stated is not what it asks for; the tenant is suspended, or not active;
 * its quota leaves less; another offering is needed first or excluded.
 */
public final class SubmitBooking {

    /** @param offeringVersion the version that the orderer has read */
    public record Command(RequestQuote.Wish wish, int offeringVersion, OrderDetails details) {}

    private final TenantTransactions transactions;
    private final RequestQuote requestQuote;
    private final BrowseCatalogue catalogue;
    private final TenantFacts tenants;
    private final QuotaUses quotas;
    private final BookedDependencies dependencies;
    private final OrderCheck check;
    private final Bookings bookings;
    private final CoSignatureRules rules;
    private final CoSignatures coSignatures;
    private final Journal journal;
    private final BusinessTime time;

    public SubmitBooking(
            TenantTransactions transactions,
            RequestQuote requestQuote,
            BrowseCatalogue catalogue,
            TenantFacts tenants,
            QuotaUses quotas,
            BookedDependencies dependencies,
            OrderCheck check,
            Bookings bookings,
            CoSignatureRules rules,
            CoSignatures coSignatures,
            Journal journal,
            BusinessTime time) {
        this.transactions = transactions;
        this.requestQuote = requestQuote;
        this.catalogue = catalogue;
        this.tenants = tenants;
        this.quotas = quotas;
        this.dependencies = dependencies;
        this.check = check;
        this.bookings = bookings;
        this.rules = rules;
        this.coSignatures = coSignatures;
        this.journal = journal;
        this.time = time;
    }

    public Outcome<Booking, SubmitRefusal> submit(Actor orderer, Command command) {
        var elsewhere = OrdererOfOtherCostCentres.objection(orderer, command.details());
        if (elsewhere.isPresent()) {
            return Outcome.refused(elsewhere.get());
        }
        return switch (requestQuote.quote(orderer, command.wish())) {
            case Outcome.Refused<PricedWish, QuoteRefusal>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<PricedWish, QuoteRefusal>(var priced) ->
                transactions.write(orderer, () -> place(orderer, command, priced));
        };
    }

    private Outcome<Booking, SubmitRefusal> place(Actor orderer, Command command, PricedWish priced) {
        var sold = catalogue.find(command.wish().offering()).orElse(priced.offering());
        if (sold.version() != command.offeringVersion()) {
            return Outcome.refused(new SubmitRefusal.NewerVersion(sold.name(), sold.version()));
        }
        var faults = check.faults(
                OrderSchema.of(sold.description().orderParameters()),
                command.details().values());
        if (!faults.isEmpty()) {
            return Outcome.refused(new OrderValuesWrong(faults));
        }
        var tenant = tenants.find(orderer.tenant()).orElseGet(() -> TenantFact.unknown(orderer.tenant()));
        if (tenant.isSuspended()) {
            return Outcome.refused(new TenantSuspended());
        }
        if (!tenant.mayOrderOn(time.today())) {
            return Outcome.refused(new SubmitRefusal.TenantNotActive());
        }
        var tooDear = OrdererOfOtherCostCentres.reach(orderer)
                .tooDear(command.details(), priced.quote().fullTermGross(), SubmitRefusal.OrderAboveValueLimit::new);
        if (tooDear.isPresent()) {
            return Outcome.refused(tooDear.get());
        }
        var beyond = priced.within(quotas.lockedForRequest(
                                orderer.tenant(), priced.offering().id(), time.today())
                        .orElse(null))
                .beyondQuota();
        if (beyond.isPresent()) {
            return Outcome.refused(beyond.get());
        }
        var apart = priced.beside(dependencies.of(orderer.tenant(), priced.offering(), priced.startsOn(), time.today()))
                .againstDependencies();
        if (apart.isPresent()) {
            return Outcome.refused(apart.get());
        }
        var now = time.now();
        var booking = new Booking(
                BookingId.next(),
                bookings.nextNumber(BusinessTime.dayOf(now).getYear()),
                priced.offering().provider(),
                orderer.tenant(),
                BookedOffering.of(priced.offering()),
                priced.plan(),
                priced.quote(),
                command.details(),
                Person.of(orderer),
                now,
                null,
                BookingState.IN_APPROVAL,
                now,
                null,
                priced.startsOn(),
                null,
                null,
                null,
                1);
        bookings.add(booking);
        coSignatures.add(
                booking,
                rules.neededFor(booking, priced.offering().description()).stream()
                        .map(needed -> CoSignature.asked(booking, needed))
                        .toList());
        journal.record(
                orderer,
                null,
                booking,
                BookingEvent.SUBMITTED,
                command.details().note());
        return Outcome.done(booking);
    }
}
