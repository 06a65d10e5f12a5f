package de.allmende.marketplace.booking;

import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.Grant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far rights reach: for which cost centres, and up to which amount.
 *
 * @param grants of one role
 */
record Reach(List<Grant> grants) {

    Reach {
        grants = List.copyOf(grants);
    }

    /** The grants that are for the order's cost centre, and cover the amount. */
    Stream<Grant> covering(OrderDetails details, Money amount) {
        return here(details).filter(grant -> grant.covers(amount));
    }

    /**
     * Empty when one of the grants is for the order's cost centre, and for whoever needs none.
     *
     * @param refusal makes a "no" of the order's cost centre and those that the grants are for
     */
    <R> Optional<R> elsewhere(OrderDetails details, BiFunction<String, String, R> refusal) {
        if (grants.isEmpty() || here(details).findAny().isPresent()) {
            return Optional.empty();
        }
        var covered = grants.stream()
                .map(Grant::costCentres)
                .flatMap(Collection::stream)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        var costCentre = details.costCentre();
        return Optional.of(refusal.apply(costCentre == null ? "–" : costCentre, covered));
    }

    /**
     * Empty when one of the grants for the cost centre covers the amount, and for whoever needs none.
     *
     * @param refusal makes a "no" of the amount and the highest limit
     */
    <R> Optional<R> tooDear(OrderDetails details, Money amount, BiFunction<Money, Money, R> refusal) {
        return covering(details, amount).findAny().isPresent()
                ? Optional.empty()
                : here(details)
                        .map(Grant::valueLimit)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .map(limit -> refusal.apply(amount, limit));
    }

    private Stream<Grant> here(OrderDetails details) {
        return grants.stream().filter(grant -> grant.isFor(details.costCentre()));
    }
}
