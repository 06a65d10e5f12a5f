package de.allmende.tenant.person;

/** What a grant is worth on a day. Only {@link #VALID} lets its person do anything. */
public enum GrantState {
    /** Waits for a second person. */
    PENDING,
    /** The second person said no; it never held. */
    REJECTED,
    /** Its first day is still to come. */
    PLANNED,
    VALID,
    /** Its period is over. */
    ENDED,
    /** Taken back before its time. */
    WITHDRAWN
}
