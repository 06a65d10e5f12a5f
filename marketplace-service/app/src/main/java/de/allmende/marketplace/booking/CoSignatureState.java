package de.allmende.marketplace.booking;

/** Where a needed co-signature stands; {@link CoSignatureMove} says how it gets on. The database knows the same words. */
public enum CoSignatureState {
    OPEN("Offen"),
    /** Final. */
    GIVEN("Mitgezeichnet"),
    /** The booking is rejected by it; final. */
    REFUSED("Verweigert");

    private final String label;

    CoSignatureState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
