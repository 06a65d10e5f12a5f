package de.allmende.tenant.support;

/** Where a support case stands at a moment. */
public enum SupportCaseState {
    /** Waits for the tenant's administration. */
    REQUESTED,
    /** The supporter may look. */
    ACTIVE,
    ENDED
}
