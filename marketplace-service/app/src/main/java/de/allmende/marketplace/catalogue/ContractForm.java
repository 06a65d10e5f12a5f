package de.allmende.marketplace.catalogue;

/** Under which law the service is provided. */
public enum ContractForm implements Labelled {
    PRIVATE_LAW("privatrechtlicher Vertrag"),
    PUBLIC_LAW("öffentlich-rechtlicher Vertrag");

    private final String label;

    ContractForm(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
