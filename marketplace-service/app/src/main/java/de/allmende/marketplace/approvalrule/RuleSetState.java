package de.allmende.marketplace.approvalrule;

/** Where a version of the rules stands; {@link RuleSetMove} says how it gets on. The database knows the same words. */
public enum RuleSetState {
    /** Waits for a second person. */
    PROPOSED("Wartet auf Freigabe"),
    /** What is submitted now is held against it. */
    IN_FORCE("Gilt"),
    /** Given up before it counted; final. */
    DISCARDED("Verworfen"),
    /** A later version took its place; final. */
    ENDED("Abgelöst");

    private final String label;

    RuleSetState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
