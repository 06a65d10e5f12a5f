package de.allmende.billing.rating;

import de.allmende.platform.kernel.Refusal;

/** Every "no" to the question what something costs. */
public sealed interface RatingRefusal extends Refusal {

    /** The component has no price that day. No price never means free. */
    record NoPrice(String component) implements RatingRefusal {}

    /** No tax rule fits the offering's tax class, the contract's form and the consumer's legal basis. */
    record NoTaxRule(String component) implements RatingRefusal {}

    /** A price per inhabitant, and no figure at or before the key date. */
    record NoInhabitantFigure(String component) implements RatingRefusal {}

    /** The tax case allows no more than the cost, and the price has a margin, a discount for some or a minimum. */
    record PriceNotCostRecovering(String component) implements RatingRefusal {}
}
