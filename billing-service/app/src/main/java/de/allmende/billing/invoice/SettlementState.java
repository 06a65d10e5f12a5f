package de.allmende.billing.invoice;

/** How far an invoice has been paid. */
public enum SettlementState {
    OPEN("Offen"),
    PARTLY_PAID("Teilweise bezahlt"),
    /** Something is open after the day on which it was due. */
    OVERDUE("Überfällig"),
    PAID("Bezahlt");

    private final String label;

    SettlementState(String label) {
        this.label = label;
    }

    /** For people, in German. */
    public String label() {
        return label;
    }
}
