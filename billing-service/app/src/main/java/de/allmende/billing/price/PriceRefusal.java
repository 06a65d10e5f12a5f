package de.allmende.billing.price;

import de.allmende.platform.kernel.Refusal;
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

    /** Running contracts are charged by the model that they began with. */
    record PriceModelDiffers(String component) implements PriceRefusal {}
}
