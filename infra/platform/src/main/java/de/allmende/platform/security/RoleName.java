package de.allmende.platform.security;

/** A role in a text for people, who read its name in their language. */
public record RoleName(String word) {}
