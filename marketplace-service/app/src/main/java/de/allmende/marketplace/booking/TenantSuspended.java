package de.allmende.marketplace.booking;

/** The association has suspended the consumer; nothing new begins until it lifts that. */
public record TenantSuspended() implements SubmitRefusal, DecideRefusal, QuantityChangeRefusal {}
