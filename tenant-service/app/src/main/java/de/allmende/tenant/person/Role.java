package de.allmende.tenant.person;

import de.allmende.platform.tenancy.Actor;
import java.util.stream.Stream;

/** What a person may do for a tenant. */
public enum Role {
    /** Gives the people of a tenant their rights, with value limits up to its own if it has one. */
    TENANT_ADMIN("Administration", Scope.SERVED, true),
    /** Besteller: books, within a value limit if one is set. */
    ORDERER("Bestellung", Scope.SERVED, true),
    /** Freigeber: approves what another person has booked, up to the value limit. */
    APPROVER("Freigabe", Scope.SERVED, true),
    /** Kämmerei: sees costs and invoices. */
    TREASURER("Kämmerei", Scope.SERVED, false),
    /** Datenschutz: sees processing agreements and who did what. */
    DATA_PROTECTION("Datenschutz", Scope.ALL, false),
    /** Informationssicherheit: reads what data protection reads, and erases nothing. */
    INFORMATION_SECURITY("Informationssicherheit", Scope.ALL, false),
    /** Rechnungsprüfung of a municipality: reads what its tenant has done, writes nothing, hands its right to nobody. */
    MUNICIPAL_AUDITOR("Rechnungsprüfung", Scope.SERVED, false),
    READER("Lesen", Scope.ALL, false),

    /** Takes tenants in and gives the association's people their rights. */
    ASSOCIATION_ADMIN("Mandantenverwaltung", Scope.ASSOCIATION, false),
    /** Katalogpflege; any tenant may provide services. */
    CATALOGUE_EDITOR("Katalogpflege", Scope.ALL, false),
    /** Provides what was booked. */
    FULFILLER("Bereitstellung", Scope.ALL, false),
    /** Prepares invoice runs. */
    BILLING_CLERK("Abrechnung", Scope.ASSOCIATION, false),
    /** Releases invoice runs that another person has prepared. */
    BILLING_RELEASER("Rechnungsfreigabe", Scope.ASSOCIATION, false),
    /** Revision: reads everything of the association. */
    AUDITOR("Revision", Scope.ASSOCIATION, false);

    private enum Scope {
        ASSOCIATION,
        SERVED,
        ALL
    }

    private final String label;
    private final Scope scope;
    private final boolean limited;

    Role(String label, Scope scope, boolean limited) {
        this.label = label;
        this.scope = scope;
        this.limited = limited;
    }

    /** For people, in German. */
    public String label() {
        return label;
    }

    public boolean isForAssociation() {
        return scope != Scope.SERVED;
    }

    public boolean isForServedTenants() {
        return scope != Scope.ASSOCIATION;
    }

    /** Whether a value limit or cost centres mean something for this role. */
    public boolean hasUseForLimits() {
        return limited;
    }

    /** Whether it decides or gives rights, so that a second person confirms whoever shall have it. */
    public boolean needsSecondPerson() {
        return this == APPROVER || this == BILLING_RELEASER || isAdministrator();
    }

    /** Whether the actor administers the tenant for which he or she acts, be it as a deputy. */
    public static boolean isAdministrator(Actor actor) {
        return Stream.of(values()).filter(Role::isAdministrator).anyMatch(role -> actor.has(role.name()));
    }

    /** Whether somebody must always hold it, because nobody else could grant rights. */
    public boolean isAdministrator() {
        return this == TENANT_ADMIN || this == ASSOCIATION_ADMIN;
    }
}
