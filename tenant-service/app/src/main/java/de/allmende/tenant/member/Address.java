package de.allmende.tenant.member;

/** The place of business. */
public record Address(String street, String postCode, String city) {}
