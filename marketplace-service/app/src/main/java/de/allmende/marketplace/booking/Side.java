package de.allmende.marketplace.booking;

/** On which side of a booking a tenant stands; a role in the booking, not a kind of tenant. */
public enum Side {
    CONSUMER,
    PROVIDER
}
