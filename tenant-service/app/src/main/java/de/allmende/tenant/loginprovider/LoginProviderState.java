package de.allmende.tenant.loginprovider;

/** Where a login provider stands. The database knows the same words. */
public enum LoginProviderState {
    /** Waits for the second person. Next: ACTIVE, REMOVED. */
    REGISTERED("Wartet auf Bestätigung"),
    /** People come by it. Next: OFF, REMOVED. */
    ACTIVE("Eingeschaltet"),
    /** Nobody comes by it for now. Next: ACTIVE, REMOVED. */
    OFF("Abgeschaltet"),
    /** Gone for good; final. */
    REMOVED("Entfernt");

    private final String label;

    LoginProviderState(String label) {
        this.label = label;
    }

    /** As people read it in the audit trail. */
    String label() {
        return label;
    }
}
