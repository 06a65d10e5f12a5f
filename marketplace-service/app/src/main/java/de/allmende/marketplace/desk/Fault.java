package de.allmende.marketplace.desk;

/**
 * What is still missing or wrong in a draft.
 *
 * @param pointer JSON pointer into the draft's content
 * @param reason MISSING or WRONG_VALUE
 * @param detail what is expected, for people
 */
public record Fault(String pointer, String reason, String detail) {}
