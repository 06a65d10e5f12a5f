package de.allmende.tenant.member;

/** The first person of a new tenant, who will give the others their rights. */
public record Administrator(String name, String email) {}
