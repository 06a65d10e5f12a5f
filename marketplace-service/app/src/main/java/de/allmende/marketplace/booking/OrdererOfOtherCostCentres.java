package de.allmende.marketplace.booking;

import de.allmende.platform.tenancy.Actor;
import java.util.Optional;

/** Whoever orders, withdraws, answers or gives notice has the right for other cost centres than that of the order. */
public record OrdererOfOtherCostCentres(String costCentre, String covered)
        implements SubmitRefusal,
                WithdrawRefusal,
                AnswerRefusal,
                TerminateRefusal,
                ChangeOrderRefusal,
                QuantityChangeRefusal {

    static Optional<OrdererOfOtherCostCentres> objection(Actor orderer, OrderDetails details) {
        return reach(orderer).elsewhere(details, OrdererOfOtherCostCentres::new);
    }

    static Reach reach(Actor orderer) {
        return new Reach(orderer.grantsOf("ORDERER").toList());
    }
}
