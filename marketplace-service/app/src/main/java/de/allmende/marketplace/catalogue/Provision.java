package de.allmende.marketplace.catalogue;

/** Bereitstellungsart: where the service comes from. */
public enum Provision implements Labelled {
    OWN_OPERATION("Eigenbetrieb"),
    EFA_REUSE("EfA-Nachnutzung"),
    THIRD_PARTY("Drittbezug");

    private final String label;

    Provision(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
