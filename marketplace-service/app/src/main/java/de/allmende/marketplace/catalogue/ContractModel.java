package de.allmende.marketplace.catalogue;

/** Vertragsmodell: what the association is when a consumer books. */
public enum ContractModel implements Labelled {
    /** The association sells what a third party provides, in its own name. */
    RESALE(
            "Weiterverkauf durch den Zweckverband",
            "Der Zweckverband verkauft die Leistung in eigenem Namen weiter. Er ist Ihr Vertragspartner und rechnet ab; mit dem Betreiber schließen Sie keinen Vertrag."),
    /** The association brings consumer and provider together and is party to nothing. */
    BROKERAGE(
            "Vermittlung durch den Zweckverband",
            "Der Zweckverband vermittelt die Leistung. Vertragspartner ist der Anbieter; er rechnet mit Ihnen ab."),
    DIRECT(
            "Direktvertrag mit dem Anbieter",
            "Sie schließen den Vertrag unmittelbar mit dem Anbieter; er erbringt die Leistung und rechnet mit Ihnen ab.");

    private final String label;
    private final String explanation;

    ContractModel(String label, String explanation) {
        this.label = label;
        this.explanation = explanation;
    }

    @Override
    public String label() {
        return label;
    }

    /** What it means for a consumer. */
    public String explanation() {
        return explanation;
    }
}
