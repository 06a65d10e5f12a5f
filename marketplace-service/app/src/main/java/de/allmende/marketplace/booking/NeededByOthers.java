package de.allmende.marketplace.booking;

/**
 * Other bookings of the consumer need this one beyond its last day.
 *
 * @param dependents their names and numbers
 */
public record NeededByOthers(String offering, String dependents) implements TerminateRefusal, WithdrawRefusal {}
