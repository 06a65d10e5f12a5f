package de.allmende.marketplace.booking;

import de.allmende.marketplace.catalogue.Offering;
import de.allmende.marketplace.catalogue.QuotaUse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A wish that can be fulfilled, with its price.
 *
 * @param quota how much of the offering the consumer may hold; null when nothing limits it
 * @param ground why the consumer may book without a procurement of its own; null when the provider has recorded nothing
 * @param dependencies what this and what the consumer has say of each other
 */
public record PricedWish(
        Offering offering,
        BookedPlan plan,
        Quote quote,
        @Nullable LocalDate startsOn,
        @Nullable QuotaUse quota,
        @Nullable ProcurementGround ground,
        List<DependencyFinding> dependencies) {

    /** What the quota says against it. */
    public Optional<QuotaExceeded> beyondQuota() {
        return quota == null
                ? Optional.empty()
                : WithinQuota.objection(
                        quota, offering.name(), plan, offering.description().contact());
    }

    /** The same wish once what the consumer holds is certain. */
    PricedWish within(@Nullable QuotaUse counted) {
        return new PricedWish(offering, plan, quote, startsOn, counted, ground, dependencies);
    }

    PricedWish under(@Nullable ProcurementGround recorded) {
        return new PricedWish(offering, plan, quote, startsOn, quota, recorded, dependencies);
    }

    PricedWish beside(List<DependencyFinding> found) {
        return new PricedWish(offering, plan, quote, startsOn, quota, ground, found);
    }

    /** What other offerings say against it. */
    Optional<DependencyRefusal> againstDependencies() {
        return dependencies.stream()
                .flatMap(finding -> finding.refusal(offering.name(), false).stream())
                .findFirst();
    }
}
