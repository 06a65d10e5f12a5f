package de.allmende.marketplace.tenantfact;

/** Whether a tenant takes part. */
public enum Standing {
    ACTIVE,
    /** Its association has suspended it: what runs goes on, and nothing new begins. */
    SUSPENDED,
    /** Not yet, or no longer. */
    INACTIVE
}
