package de.allmende.tenant.claimrule;

/** Where a version of the rules stands; it follows from its confirmation and its end. */
public enum ClaimRuleSetState {
    /** Gives nothing; waits for a second person. */
    DRAFT("Entwurf"),
    IN_FORCE("In Kraft"),
    /** Ended before it was ever in force. */
    DISCARDED("Verworfen"),
    /** Was in force. */
    ENDED("Außer Kraft");

    private final String label;

    ClaimRuleSetState(String label) {
        this.label = label;
    }

    /** For people, in German. */
    public String label() {
        return label;
    }
}
