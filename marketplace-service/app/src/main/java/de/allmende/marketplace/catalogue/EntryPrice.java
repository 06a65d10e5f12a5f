package de.allmende.marketplace.catalogue;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/** The price that a list of offerings shows: the cheapest recurring component, else the cheapest of all. */
public record EntryPrice(BigDecimal unitPrice, PlanComponent component) {

    public static Optional<EntryPrice> of(OfferingDescription description, PriceTable prices) {
        return description.plans().stream()
                .flatMap(plan -> plan.components().stream())
                .flatMap(component ->
                        prices.price(component.code()).map(price -> new EntryPrice(price, component)).stream())
                .min(Comparator.comparingInt(EntryPrice::weight).thenComparing(EntryPrice::unitPrice));
    }

    private int weight() {
        return switch (component.model()) {
            case FIXED, PER_UNIT, PER_INHABITANT -> 0;
            case METERED -> 1;
            case ONE_TIME -> 2;
        };
    }
}
