package de.allmende.tenant.invitation;

/** How far an invitation has come. */
public enum InvitationState {
    /** The link can be used. */
    OPEN("Offen"),
    /** The link was not used in time. */
    EXPIRED("Abgelaufen"),
    /** Accepted while the identity provider was away: the same link goes on where it stopped. */
    ACCEPTED("Angenommen"),
    /** The person has a login. */
    COMPLETED("Abgeschlossen"),
    WITHDRAWN("Zurückgezogen");

    private final String label;

    InvitationState(String label) {
        this.label = label;
    }

    /** For people, in German. */
    public String label() {
        return label;
    }
}
