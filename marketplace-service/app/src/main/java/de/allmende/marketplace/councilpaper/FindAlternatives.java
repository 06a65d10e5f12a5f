package de.allmende.marketplace.councilpaper;

import de.allmende.marketplace.booking.BookedComponent;
import de.allmende.marketplace.booking.BookedPlan;
import de.allmende.marketplace.booking.PricedWish;
import de.allmende.marketplace.booking.QuoteRefusal;
import de.allmende.marketplace.booking.RequestQuote;
import de.allmende.marketplace.catalogue.BrowseCatalogue;
import de.allmende.marketplace.catalogue.CatalogueQuery;
import de.allmende.marketplace.catalogue.Offering;
import de.allmende.marketplace.catalogue.Plan;
import de.allmende.marketplace.catalogue.PlanComponent;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for what the catalogue has besides a booking: other plans of its offering, and other offerings of its category with
 * their first plan, each priced for the same quantities where its units are the same.
 *
 * <p>Refusals: billing cannot be asked. What is not sold to this tenant is no alternative.
 */
final class FindAlternatives {

    private static final int MOST_OFFERINGS = 5;

    private record Candidate(Offering offering, Plan plan) {}

    private final TenantTransactions transactions;
    private final BrowseCatalogue catalogue;
    private final RequestQuote requestQuote;

    FindAlternatives(TenantTransactions transactions, BrowseCatalogue catalogue, RequestQuote requestQuote) {
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.requestQuote = requestQuote;
    }

    Outcome<List<Alternative>, QuoteRefusal> to(Actor actor, Offering booked, BookedPlan plan) {
        var alternatives = new ArrayList<Alternative>();
        for (var candidate : candidates(actor, booked, plan)) {
            var offering = candidate.offering();
            var wish = new RequestQuote.Wish(
                    offering.id().toString(), candidate.plan().code(), quantities(candidate.plan(), plan), null);
            switch (requestQuote.quote(actor, wish)) {
                case Outcome.Done<PricedWish, QuoteRefusal>(var priced) ->
                    alternatives.add(alternative(candidate, Optional.of(priced)));
                case Outcome.Refused<PricedWish, QuoteRefusal>(var refusal) -> {
                    switch (refusal) {
                        case QuoteRefusal.QuotesUnavailable away -> {
                            return Outcome.refused(away);
                        }
                        case QuoteRefusal.NoPrice none -> alternatives.add(alternative(candidate, Optional.empty()));
                        default -> {}
                    }
                }
            }
        }
        return Outcome.done(alternatives);
    }

    private static Alternative alternative(Candidate candidate, Optional<PricedWish> priced) {
        var description = candidate.offering().description();
        return new Alternative(
                description.name(),
                candidate.plan().name(),
                description.roles().provider(),
                description.term().minimumMonths(),
                priced.map(wish -> wish.quote().firstYearGross()).orElse(null));
    }

    private List<Candidate> candidates(Actor actor, Offering booked, BookedPlan plan) {
        var category = new CatalogueQuery(null, booked.description().category(), null, null, null, null, null);
        var others = catalogue.search(actor, category, MOST_OFFERINGS + 1, Optional.empty()).page().hits().stream()
                .filter(other -> !other.id().equals(booked.id()))
                .limit(MOST_OFFERINGS)
                .flatMap(other ->
                        other.description().plans().stream().limit(1).map(first -> new Candidate(other, first)));
        var sold = transactions.read(actor, () -> catalogue.find(booked.id().toString()));
        var plans = sold.stream()
                .flatMap(offering -> offering.description().plans().stream()
                        .filter(other -> !other.code().equals(plan.code()))
                        .map(other -> new Candidate(offering, other)));
        return Stream.concat(plans, others).toList();
    }

    /** The booked quantities of the same unit, where so many may be ordered. */
    private static Map<String, BigDecimal> quantities(Plan plan, BookedPlan booked) {
        var quantities = new HashMap<String, BigDecimal>();
        for (var component : plan.components()) {
            booked.components().stream()
                    .filter(each -> isSameUnit(component, each) && component.allows(each.quantity()))
                    .findFirst()
                    .ifPresent(same -> quantities.put(component.code(), same.quantity()));
        }
        return quantities;
    }

    private static boolean isSameUnit(PlanComponent component, BookedComponent booked) {
        return component.model() == booked.model() && component.unitLabel().equals(booked.unitLabel());
    }
}
