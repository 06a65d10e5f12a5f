package de.allmende.marketplace.booking;

import de.allmende.platform.kernel.Refusal;

/** Every "no" to an answer. */
public sealed interface AnswerRefusal extends Refusal
        permits BookingNotFound, OrdererOfOtherCostCentres, AnswerRefusal.NothingAsked {

    record NothingAsked(String state) implements AnswerRefusal {}
}
