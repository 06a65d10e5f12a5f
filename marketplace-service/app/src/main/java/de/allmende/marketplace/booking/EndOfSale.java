package de.allmende.marketplace.booking;

import de.allmende.marketplace.catalogue.Discontinuation;
import de.allmende.marketplace.catalogue.Discontinuation.Successor;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether something new can still begin with an offering whose end is announced. */
final class EndOfSale {

    private EndOfSale() {}

    /** @param startsOn wished first day; null means as soon as possible */
    static Optional<QuoteRefusal> objection(
            String offering, Discontinuation end, LocalDate today, @Nullable LocalDate startsOn) {
        if (!end.isSoldOn(today)) {
            var successor = end.successor();
            return Optional.of(new QuoteRefusal.OfferingSaleEnded(
                    offering, end.endOfSaleOn(), successor == null ? 0 : 1, nameOf(successor)));
        }
        return startsOn == null || end.runsOn(startsOn)
                ? Optional.empty()
                : Optional.of(new QuoteRefusal.StartAfterEndOfLife(offering, startsOn, end.endOfLifeOn()));
    }

    private static String nameOf(@Nullable Successor successor) {
        return successor == null ? "–" : successor.name();
    }
}
