package de.allmende.marketplace.booking;

/**
 * Whose view a booking can need before it is approved, and which role signs for it. A staff council decides outside; an
 * administrator records its decision.
 */
public enum CoSignatureKind {
    DATA_PROTECTION("Datenschutz", "DATA_PROTECTION"),
    INFORMATION_SECURITY("Informationssicherheit", "INFORMATION_SECURITY"),
    TREASURY("Kämmerei", "TREASURER"),
    STAFF_COUNCIL("Personalrat", "TENANT_ADMIN"),
    SECOND_APPROVER("Zweite Freigabe", "APPROVER");

    private final String label;
    private final String role;

    CoSignatureKind(String label, String role) {
        this.label = label;
        this.role = role;
    }

    public String label() {
        return label;
    }

    public String role() {
        return role;
    }
}
