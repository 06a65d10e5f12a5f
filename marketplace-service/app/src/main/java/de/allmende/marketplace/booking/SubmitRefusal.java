package de.allmende.marketplace.booking;

import de.allmende.platform.kernel.Money;
import de.allmende.platform.kernel.Refusal;

/** Every "no" to a booking. */
public sealed interface SubmitRefusal extends Refusal
        permits QuoteRefusal,
                OrdererOfOtherCostCentres,
                TenantSuspended,
                QuotaExceeded,
                DependencyRefusal,
                OrderValuesWrong,
                SubmitRefusal.OrderAboveValueLimit,
                SubmitRefusal.NewerVersion,
                SubmitRefusal.TenantNotActive {

    /** The orderer's right covers less than the full term with tax. */
    record OrderAboveValueLimit(Money amount, Money limit) implements SubmitRefusal, QuantityChangeRefusal {}

    /** The orderer read an older version than the one that is sold now. */
    record NewerVersion(String offering, int version) implements SubmitRefusal {}

    /** The consumer is not (or no longer) an active tenant. */
    record TenantNotActive() implements SubmitRefusal, QuantityChangeRefusal {}
}
