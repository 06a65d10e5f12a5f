package de.allmende.marketplace.tenantfact;

/** Whether a tenant takes part. */
public enum Standing {
    ACTIVE,
    /** Its association has suspended it: what runs goes on, and nothing new begins. */
    SUSPENDED,
    /** Suspended for arrears: what runs rests unless it is essential, and nothing new begins. */
    IN_ARREARS,
    /** Not yet, or no longer. */
    INACTIVE
}
