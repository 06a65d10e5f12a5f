package de.allmende.billing.price;

import de.allmende.platform.kernel.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Every "no" to a price. */
public sealed interface PriceRefusal extends Refusal {

    /** There is no such offering, it belongs to others, or marketplace has not told of it yet. */
    record OfferingNotFound() implements PriceRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** Months that have begun may be billed already. */
    record PriceInThePast(LocalDate effectiveFrom) implements PriceRefusal {}

    /** Prices never change: from this day on the component has one already. */
    record PriceAlreadyDecided(String component, LocalDate effectiveFrom) implements PriceRefusal {}

    /** Running contracts are charged by what they began with; only month, quarter and year may follow each other. */
    record PriceModelDiffers(String component) implements PriceRefusal {}

    /** Scale, tiers, block size, included quantity, minimum, discounts and days contradict each other or the model. */
    record PriceTermsDoNotFit() implements PriceRefusal {}

    /** The first tier begins with the first unit. */
    record TiersDoNotBeginAtZero(BigDecimal above) implements PriceRefusal {}

    /** Between this tier and the one before there are quantities without a price. */
    record GapBetweenTiers(int tier, BigDecimal end, BigDecimal begin) implements PriceRefusal {}

    /** This tier and the one before have quantities in common. */
    record TiersOverlap(int tier, BigDecimal end, BigDecimal begin) implements PriceRefusal {}

    /** The tier ends before it begins. */
    record TierBoundDescends(int tier, BigDecimal above, BigDecimal upTo) implements PriceRefusal {}

    /** A tier without an end that is not the last, or a last one with an end. */
    record OnlyTheLastTierIsOpen(int tier) implements PriceRefusal {}

    /** Contracts are running whose tax case allows no more than the cost, and these terms charge more or less to some. */
    record PriceNotCostRecovering(String component) implements PriceRefusal {}
}
