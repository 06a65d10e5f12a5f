package de.allmende.marketplace.councilpaper;

import de.allmende.platform.kernel.Money;
import de.allmende.platform.kernel.Refusal;

/** Every "no" to a council paper. */
public sealed interface CouncilPaperRefusal extends Refusal {

    /** There is no such booking of this tenant. */
    record OrderNotFound() implements CouncilPaperRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** The booking does not wait for its approval any more, so a council has nothing to decide about. */
    record NothingToResolve(String state) implements CouncilPaperRefusal {}

    /** The booking would not be approved at the price that it was submitted with. */
    record RequestedPriceOutdated(Money requested, Money today) implements CouncilPaperRefusal {}
}
