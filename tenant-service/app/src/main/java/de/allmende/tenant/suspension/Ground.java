package de.allmende.tenant.suspension;

/**
 * Why a tenant is suspended, and what follows from it. Whatever the ground: no new bookings and no approvals, services run on
 * until they end, and nothing is deleted.
 */
public enum Ground {
    /** Invoices are not paid: everybody reads, pays and terminates; business applications run on. */
    ARREARS("Zahlungsrückstand", true, true),
    /** The legal basis is missing or in dispute: everybody reads; business applications stop. */
    LEGAL("Rechtliche Gründe", true, false),
    /** The tenant's access is a danger to others: nobody and nothing of it gets in. */
    SECURITY("Sicherheit", false, false);

    private final String label;
    private final boolean letsPeopleIn;
    private final boolean letsMachinesIn;

    Ground(String label, boolean letsPeopleIn, boolean letsMachinesIn) {
        this.label = label;
        this.letsPeopleIn = letsPeopleIn;
        this.letsMachinesIn = letsMachinesIn;
    }

    /** For people, in German. */
    public String label() {
        return label;
    }

    public boolean letsPeopleIn() {
        return letsPeopleIn;
    }

    public boolean letsMachinesIn() {
        return letsMachinesIn;
    }
}
