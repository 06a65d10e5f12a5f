package de.allmende.platform.web;

/**
 * One wrong field of a request.
 *
 * @param pointer JSON pointer (RFC 6901), or the name of a parameter
 * @param reason UPPER_SNAKE, stable
 * @param detail what is wrong and what is expected, for people
 */
public record FieldProblem(String pointer, String reason, String detail) {}
