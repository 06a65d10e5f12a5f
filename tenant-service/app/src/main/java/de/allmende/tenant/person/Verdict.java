package de.allmende.tenant.person;

/** What the second person says of a grant. */
public enum Verdict {
    CONFIRMED,
    REJECTED
}
