package de.allmende.marketplace.catalogue;

import java.util.Comparator;
import java.util.Optional;

/** The price that a list of offerings shows: the recurring component that costs least a month, else the cheapest of all. */
public record EntryPrice(ListPrice price, PlanComponent component) {

    public static Optional<EntryPrice> of(OfferingDescription description, PriceTable prices) {
        return description.plans().stream()
                .flatMap(plan -> plan.components().stream())
                .flatMap(component ->
                        prices.price(component.code()).map(price -> new EntryPrice(price, component)).stream())
                .min(Comparator.comparingInt(EntryPrice::weight)
                        .thenComparing(entry -> entry.price().perMonth()));
    }

    private int weight() {
        return switch (component.model()) {
            case FIXED, PER_UNIT, PER_INHABITANT -> 0;
            case METERED -> 1;
            case ONE_TIME -> 2;
        };
    }
}
