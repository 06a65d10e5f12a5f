package de.allmende.tenant.person;

/** What a grant is worth on a day. Only {@link #VALID} lets its person do anything. */
public enum GrantState {
    /** Waits for a second person. */
    PENDING("Wartet auf Bestätigung"),
    /** The second person said no; it never held. */
    REJECTED("Abgelehnt"),
    /** Its first day is still to come. */
    PLANNED("Gilt später"),
    VALID("Gilt"),
    /** Its period is over. */
    ENDED("Abgelaufen"),
    /** Taken back before its time. */
    WITHDRAWN("Entzogen");

    private final String label;

    GrantState(String label) {
        this.label = label;
    }

    /** For people, in German. */
    public String label() {
        return label;
    }
}
