package de.allmende.tenant.person;

/** What a person may do for a tenant. */
public enum Role {
    /** Gives the people of a tenant their rights. */
    TENANT_ADMIN(Scope.SERVED, false),
    /** Besteller: books, within a value limit if one is set. */
    ORDERER(Scope.SERVED, true),
    /** Freigeber: approves what another person has booked, up to the value limit. */
    APPROVER(Scope.SERVED, true),
    /** Kämmerei: sees costs and invoices. */
    TREASURER(Scope.SERVED, false),
    /** Datenschutz: sees processing agreements and who did what. */
    DATA_PROTECTION(Scope.ALL, false),
    READER(Scope.ALL, false),

    /** Takes tenants in and gives the association's people their rights. */
    ASSOCIATION_ADMIN(Scope.ASSOCIATION, false),
    /** Katalogpflege; any tenant may provide services. */
    CATALOGUE_EDITOR(Scope.ALL, false),
    /** Provides what was booked. */
    FULFILLER(Scope.ALL, false),
    /** Prepares invoice runs. */
    BILLING_CLERK(Scope.ASSOCIATION, false),
    /** Releases invoice runs that another person has prepared. */
    BILLING_RELEASER(Scope.ASSOCIATION, false),
    /** Revision: reads everything of the association. */
    AUDITOR(Scope.ASSOCIATION, false);

    private enum Scope {
        ASSOCIATION,
        SERVED,
        ALL
    }

    private final Scope scope;
    private final boolean limited;

    Role(Scope scope, boolean limited) {
        this.scope = scope;
        this.limited = limited;
    }

    public boolean isForAssociation() {
        return scope != Scope.SERVED;
    }

    public boolean isForServedTenants() {
        return scope != Scope.ASSOCIATION;
    }

    /** Whether a value limit means something for this role. */
    public boolean hasUseForValueLimit() {
        return limited;
    }

    /** Whether somebody must always hold it, because nobody else could grant rights. */
    public boolean isAdministrator() {
        return this == TENANT_ADMIN || this == ASSOCIATION_ADMIN;
    }
}
