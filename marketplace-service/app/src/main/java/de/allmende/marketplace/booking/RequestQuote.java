package de.allmende.marketplace.booking;

import de.allmende.marketplace.catalogue.BrowseCatalogue;
import de.allmende.marketplace.catalogue.Discontinuation;
import de.allmende.marketplace.catalogue.Offering;
import de.allmende.marketplace.catalogue.Plan;
import de.allmende.marketplace.catalogue.PlanComponent;
import de.allmende.marketplace.catalogue.QuotaUse;
import de.allmende.marketplace.catalogue.QuotaUses;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says what a wish costs the actor's tenant. Nothing is stored.
 *
 * <p>Refusals: no such offering, no longer sold, start after its last day, no such plan or component, quantity out of bounds, made for other
 * administrations, start in the past; and what billing refuses: no price, no tax rule, no inhabitants, away.
 */
public final class RequestQuote {

    /** @param quantities by component code; a counted component that is missing gets the plan's usual quantity */
    public record Wish(
            String offering,
            String plan,
            Map<String, BigDecimal> quantities,
            @Nullable LocalDate startsOn) {

        public Wish {
            quantities = Map.copyOf(quantities);
        }
    }

    private record Looked(
            Optional<Offering> offering,
            @Nullable Discontinuation end,
            @Nullable QuotaUse quota,
            @Nullable ProcurementGround ground,
            List<DependencyFinding> dependencies,
            TenantFact consumer) {}

    private final TenantTransactions transactions;
    private final BrowseCatalogue catalogue;
    private final TenantFacts tenants;
    private final QuotaUses quotas;
    private final BookedDependencies dependencies;
    private final ProcurementGrounds grounds;
    private final Quotes quotes;
    private final BusinessTime time;

    public RequestQuote(
            TenantTransactions transactions,
            BrowseCatalogue catalogue,
            TenantFacts tenants,
            QuotaUses quotas,
            BookedDependencies dependencies,
            ProcurementGrounds grounds,
            Quotes quotes,
            BusinessTime time) {
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.tenants = tenants;
        this.quotas = quotas;
        this.dependencies = dependencies;
        this.grounds = grounds;
        this.quotes = quotes;
        this.time = time;
    }

    public Outcome<PricedWish, QuoteRefusal> quote(Actor actor, Wish wish) {
        var looked = transactions.read(actor, () -> {
            var offering = catalogue.find(wish.offering());
            var consumer = tenants.find(actor.tenant()).orElseGet(() -> TenantFact.unknown(actor.tenant()));
            return new Looked(
                    offering,
                    offering.map(Offering::id)
                            .flatMap(catalogue::discontinuation)
                            .orElse(null),
                    offering.map(Offering::id)
                            .flatMap(id -> quotas.of(actor.tenant(), id, time.today()))
                            .orElse(null),
                    offering.flatMap(found -> grounds.of(found.provider(), consumer))
                            .orElse(null),
                    offering.map(found -> dependencies.of(actor.tenant(), found, wish.startsOn(), time.today()))
                            .orElse(List.of()),
                    consumer);
        });
        if (looked.offering().isEmpty()) {
            return Outcome.refused(new QuoteRefusal.OfferingNotFound());
        }
        var offering = looked.offering().get();
        var end = looked.end();
        var ended = end == null
                ? Optional.<QuoteRefusal>empty()
                : EndOfSale.objection(offering.name(), end, time.today(), wish.startsOn());
        return ended.isPresent()
                ? Outcome.refused(ended.get())
                : priced(offering, looked.consumer(), wish)
                        .map(priced -> priced.within(looked.quota())
                                .under(looked.ground())
                                .beside(looked.dependencies()));
    }

    private Outcome<PricedWish, QuoteRefusal> priced(Offering offering, TenantFact consumer, Wish wish) {
        var today = time.today();
        var description = offering.description();
        if (!description.maturity().isBookable()) {
            return Outcome.refused(new QuoteRefusal.OfferingWithdrawn(offering.name()));
        }
        if (!description.audience().includes(consumer.kind().name(), consumer.inhabitants())) {
            return Outcome.refused(new QuoteRefusal.NotForYourAdministration(offering.name()));
        }
        var plan = description.plan(wish.plan());
        if (plan.isEmpty()) {
            return Outcome.refused(new QuoteRefusal.UnknownPlan(wish.plan()));
        }
        if (wish.startsOn() != null && wish.startsOn().isBefore(today)) {
            return Outcome.refused(new QuoteRefusal.StartInThePast(wish.startsOn()));
        }
        return booked(plan.get(), wish.quantities())
                .flatMap(booked -> quotes.quote(new QuoteQuestion(
                                offering.provider(),
                                offering.name(),
                                description.taxClass(),
                                description.contractForm(),
                                wish.startsOn() == null ? today : wish.startsOn(),
                                description.term().minimumMonths(),
                                booked.components()))
                        .map(quote -> new PricedWish(offering, booked, quote, wish.startsOn(), null, null, List.of())));
    }

    private static Outcome<BookedPlan, QuoteRefusal> booked(Plan plan, Map<String, BigDecimal> quantities) {
        for (var code : quantities.keySet()) {
            if (plan.components().stream()
                    .noneMatch(each -> each.code().equals(code) && each.model().isCounted())) {
                return Outcome.refused(new QuoteRefusal.UnknownComponent(code));
            }
        }
        List<BookedComponent> components = new ArrayList<>();
        for (var component : plan.components()) {
            var quantity = quantity(component, quantities);
            if (component.model().isCounted() && !component.allows(quantity)) {
                return Outcome.refused(new QuoteRefusal.QuantityNotAllowed(
                        component.name(), or(component.minimum(), "0"), or(component.maximum(), "999999999")));
            }
            components.add(new BookedComponent(
                    component.code(), component.name(), component.model(), component.unitLabel(), quantity));
        }
        return Outcome.done(new BookedPlan(plan.code(), plan.name(), components));
    }

    private static BigDecimal quantity(PlanComponent component, Map<String, BigDecimal> quantities) {
        if (!component.model().isCounted()) {
            return BigDecimal.ONE;
        }
        var wished = quantities.get(component.code());
        return wished != null ? wished : or(component.defaultQuantity(), "0");
    }

    private static BigDecimal or(@Nullable BigDecimal value, String otherwise) {
        return value != null ? value : new BigDecimal(otherwise);
    }
}
