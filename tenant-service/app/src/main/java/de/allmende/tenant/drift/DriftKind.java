package de.allmende.tenant.drift;

/** How the identity provider can differ from us, and what a repair does about it. */
public enum DriftKind {
    /** A tenant's organization is gone; a new one is opened, and everybody is let into it. */
    ORGANIZATION_MISSING,
    /** A tenant's organization has another name or tenant, or is switched off; it is set right. */
    ORGANIZATION_CHANGED,
    /** An organization has another alias than its tenant; it has to be opened anew by hand. */
    ORGANIZATION_RENAMED,
    /** A person's login is gone; it is forgotten, so that the person can be invited anew. */
    LOGIN_MISSING,
    /** A person's login is switched off; it is switched on. */
    LOGIN_DISABLED,
    /** A person or a machine client is not in the tenant's organization; it is let in. */
    MEMBER_MISSING,
    /** Somebody of whom we know nothing is in a tenant's organization; he or she is put out. */
    MEMBER_FOREIGN,
    /** A machine client is gone; ours is withdrawn, a new one has to be created. */
    CLIENT_MISSING,
    /** A machine client names a tenant and is unknown to us; it is switched off. */
    CLIENT_FOREIGN,
    /** A tenant's own login provider is gone; ours is removed, a new one has to be registered. */
    PROVIDER_MISSING,
    /** A login provider is not as it was confirmed, or not where it stands; it is set right. */
    PROVIDER_CHANGED,
    /** A login provider is unknown to us; it is removed. */
    PROVIDER_FOREIGN;

    /** An alias never changes, with us or there. */
    public boolean isRepairable() {
        return this != ORGANIZATION_RENAMED;
    }
}
