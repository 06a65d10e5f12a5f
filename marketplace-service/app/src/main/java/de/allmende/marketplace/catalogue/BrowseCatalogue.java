package de.allmende.marketplace.catalogue;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows the catalogue with its prices and announced ends. Prices are asked for after the transaction, in one question; without billing the
 * catalogue stays open.
 */
public final class BrowseCatalogue {

    private static final Duration NEW = Duration.ofDays(14);

    /** A page with its prices and what of it the reader has marked, on a day. */
    public record Shelf(
            CataloguePage page,
            PriceTable prices,
            Map<OfferingId, Discontinuation> discontinuations,
            Set<OfferingId> favourites,
            LocalDate today) {}

    /**
     * What an offering says of another one.
     *
     * @param other null when the reader does not see it
     */
    public record Stated(Dependency dependency, @Nullable Offering other) {}

    /** An offering with its prices, its announced end, those who use it and what the reader may hold of it, on a day. */
    public record Detail(
            Offering offering,
            PriceTable prices,
            List<String> users,
            @Nullable Discontinuation discontinuation,
            @Nullable QuotaUse quota,
            List<Stated> dependencies,
            boolean favourite,
            LocalDate today) {}

    private record Hits(
            CataloguePage page, Map<OfferingId, Discontinuation> discontinuations, Set<OfferingId> favourites) {}

    private record Found(
            Offering offering,
            List<String> users,
            @Nullable Discontinuation discontinuation,
            @Nullable QuotaUse quota,
            List<Stated> dependencies,
            boolean favourite) {}

    private final TenantTransactions transactions;
    private final Offerings offerings;
    private final Discontinuations discontinuations;
    private final QuotaUses quotas;
    private final Favourites favourites;
    private final Prices prices;
    private final BusinessTime time;

    public BrowseCatalogue(
            TenantTransactions transactions,
            Offerings offerings,
            Discontinuations discontinuations,
            QuotaUses quotas,
            Favourites favourites,
            Prices prices,
            BusinessTime time) {
        this.transactions = transactions;
        this.offerings = offerings;
        this.discontinuations = discontinuations;
        this.quotas = quotas;
        this.favourites = favourites;
        this.prices = prices;
        this.time = time;
    }

    public Shelf search(Actor actor, CatalogueQuery query, int size, Optional<String> after) {
        var today = time.today();
        var hits = transactions.read(actor, () -> {
            var page = offerings.search(query, today, size, after);
            var ids = page.hits().stream().map(Offering::id).toList();
            return new Hits(page, discontinuations.of(ids), favourites.of(actor, ids));
        });
        return new Shelf(hits.page(), pricesOf(hits.page().hits()), hits.discontinuations(), hits.favourites(), today);
    }

    /** @param reference id or key */
    public Optional<Detail> show(Actor actor, String reference) {
        return transactions
                .read(
                        actor,
                        () -> find(reference)
                                .map(offering -> new Found(
                                        offering,
                                        offerings.users(offering.id()),
                                        discontinuation(offering.id()).orElse(null),
                                        quotas.of(actor.tenant(), offering.id(), time.today())
                                                .orElse(null),
                                        stated(offering),
                                        favourites
                                                .of(actor, List.of(offering.id()))
                                                .contains(offering.id()))))
                .map(found -> new Detail(
                        found.offering(),
                        pricesOf(List.of(found.offering())),
                        found.users(),
                        found.discontinuation(),
                        found.quota(),
                        found.dependencies(),
                        found.favourite(),
                        time.today()));
    }

    private List<Stated> stated(Offering offering) {
        return offering.description().dependencies().stream()
                .map(dependency ->
                        new Stated(dependency, offerings.find(dependency.key()).orElse(null)))
                .toList();
    }

    /** The offering by id or key, inside an open transaction. */
    public Optional<Offering> find(String reference) {
        if (!reference.startsWith("off_")) {
            return offerings.find(reference);
        }
        var id = idOf(reference);
        return id == null ? Optional.empty() : offerings.find(id);
    }

    /** How the offering ends, if that is announced; inside an open transaction. */
    public Optional<Discontinuation> discontinuation(OfferingId offering) {
        return discontinuations.of(offering);
    }

    public Facets facets(Actor actor) {
        return transactions.read(
                actor,
                () -> offerings
                        .search(CatalogueQuery.EVERYTHING, time.today(), 1, Optional.empty())
                        .facets());
    }

    /** How many offerings have come within the last two weeks; inside an open transaction. */
    public int countNew() {
        return offerings.countNewSince(time.now().minus(NEW));
    }

    private PriceTable pricesOf(Collection<Offering> shown) {
        return prices.of(shown.stream()
                .flatMap(offering -> offering.description().plans().stream())
                .flatMap(plan -> plan.components().stream())
                .map(PlanComponent::code)
                .collect(Collectors.toSet()));
    }

    private static @Nullable OfferingId idOf(String text) {
        try {
            return OfferingId.parse(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
