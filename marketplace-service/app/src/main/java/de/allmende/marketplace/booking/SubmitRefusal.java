package de.allmende.marketplace.booking;

import de.allmende.platform.kernel.Refusal;

/** Every "no" to a booking. */
public sealed interface SubmitRefusal extends Refusal
        permits QuoteRefusal, SubmitRefusal.NewerVersion, SubmitRefusal.TenantNotActive {

    /** The orderer read an older version than the one that is sold now. */
    record NewerVersion(String offering, int version) implements SubmitRefusal {}

    /** The consumer is not (or no longer) an active tenant. */
    record TenantNotActive() implements SubmitRefusal {}
}
