package de.allmende.marketplace.booking;

/**
 * One thing that is wrong with what was stated.
 *
 * @param pointer JSON pointer into the request
 * @param reason MISSING, WRONG_VALUE, UNKNOWN or FIXED
 * @param detail what is expected, for people
 */
public record OrderFault(String pointer, String reason, String detail) {}
