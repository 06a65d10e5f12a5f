package de.allmende.tenant.suspension;

/**
 * Why a tenant is suspended, and what follows from it. Whatever the ground: no new bookings and no approvals, contracts go on,
 * and nothing is deleted.
 */
public enum Ground {
    /** Invoices are not paid: everybody reads, pays and terminates; booked services rest, except for essential ones. */
    ARREARS("Zahlungsrückstand", true, true, true),
    /** The legal basis is missing or in dispute: everybody reads; business applications stop. */
    LEGAL("Rechtliche Gründe", true, false, false),
    /** The tenant's access is a danger to others: nobody and nothing of it gets in. */
    SECURITY("Sicherheit", false, false, false);

    private final String label;
    private final boolean letsPeopleIn;
    private final boolean letsMachinesIn;
    private final boolean letsServicesRest;

    Ground(String label, boolean letsPeopleIn, boolean letsMachinesIn, boolean letsServicesRest) {
        this.label = label;
        this.letsPeopleIn = letsPeopleIn;
        this.letsMachinesIn = letsMachinesIn;
        this.letsServicesRest = letsServicesRest;
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

    /** Whether booked services rest that are not essential. */
    public boolean letsServicesRest() {
        return letsServicesRest;
    }
}
