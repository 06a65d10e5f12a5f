package de.allmende.marketplace.booking;

import de.allmende.platform.kernel.Refusal;

/** Every "no" to a withdrawal. */
public sealed interface WithdrawRefusal extends Refusal
        permits BookingNotFound, OrdererOfOtherCostCentres, NeededByOthers, WithdrawRefusal.NotWithdrawable {

    /** Only a booking whose service does not run yet can be withdrawn. */
    record NotWithdrawable(String state) implements WithdrawRefusal {}
}
