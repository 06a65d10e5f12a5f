package de.allmende.marketplace.booking;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** Every "no" to a quote; whoever books or approves may hear them too. */
public sealed interface QuoteRefusal extends SubmitRefusal, DecideRefusal, QuantityChangeRefusal {

    record OfferingNotFound() implements QuoteRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** The offering is no longer sold. */
    record OfferingWithdrawn(String offering) implements QuoteRefusal {}

    /** The last day of sale is over; the successor, if the reader may see one, is named. */
    record OfferingSaleEnded(String offering, LocalDate endOfSaleOn, int successors, String successor)
            implements QuoteRefusal {}

    /** The wished first day is after the last day of service. */
    record StartAfterEndOfLife(String offering, LocalDate startsOn, LocalDate endOfLifeOn) implements QuoteRefusal {}

    record UnknownPlan(String plan) implements QuoteRefusal {}

    /** The plan has no counted component with this code. */
    record UnknownComponent(String component) implements QuoteRefusal {}

    record QuantityNotAllowed(String component, BigDecimal minimum, BigDecimal maximum) implements QuoteRefusal {}

    /** The offering is made for other kinds or sizes of administration. */
    record NotForYourAdministration(String offering) implements QuoteRefusal {}

    record StartInThePast(LocalDate startsOn) implements QuoteRefusal {}

    /** Billing has no price for a component: no price never means free. */
    record NoPrice(String offering) implements QuoteRefusal {}

    /** Billing has no tax rule for this combination of offering and legal basis. */
    record NoTaxRule(String offering) implements QuoteRefusal {}

    record NoInhabitantFigure(String offering) implements QuoteRefusal {}

    /** The tax treatment allows no more than the cost, and billing knows a price with a margin, a discount or a minimum. */
    record PriceNotCostRecovering(String offering) implements QuoteRefusal {}

    /** Billing cannot be asked. */
    record QuotesUnavailable(Instant since) implements QuoteRefusal {
        @Override
        public Kind kind() {
            return Kind.UNAVAILABLE;
        }
    }
}
