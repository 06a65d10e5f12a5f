package de.allmende.marketplace.agreement;

/** Where an agreement stands; {@link AgreementMove} says how it gets on. The database knows the same words. */
public enum AgreementState {
    /** Drawn up; waits for the consumer, which is the controller. */
    OFFERED("Wartet auf die Unterschrift der bestellenden Verwaltung"),
    /** Waits for the provider, which is the processor. */
    SIGNED_BY_CONSUMER("Wartet auf die Unterschrift des Anbieters"),
    SIGNED_BY_BOTH("Wirksam"),
    /** The service it was for is over; final. */
    ENDED("Beendet"),
    /** Never effective: the booking came to nothing, or something else covers it; final. */
    LAPSED("Gegenstandslos");

    private final String label;

    AgreementState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
