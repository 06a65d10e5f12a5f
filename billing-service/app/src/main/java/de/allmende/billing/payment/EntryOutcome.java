package de.allmende.billing.payment;

/** What became of an entry of a bank statement. */
public enum EntryOutcome {
    /** Money for us. */
    PAYMENT("Zahlungseingang"),
    /** The same entry came with an earlier statement and counts once. */
    KNOWN("Schon eingelesen"),
    /** Money that left the account. */
    OUTGOING("Ausgang"),
    /** The bank has taken back an entry that came in before. */
    RETURNED("Rückbuchung"),
    /** Announced, not booked. */
    PENDING("Vorgemerkt");

    private final String label;

    EntryOutcome(String label) {
        this.label = label;
    }

    /** For people, in German. */
    public String label() {
        return label;
    }
}
