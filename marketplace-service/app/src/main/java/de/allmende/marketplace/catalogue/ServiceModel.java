package de.allmende.marketplace.catalogue;

/** Servicemodell: how much of the work the provider does. */
public enum ServiceModel implements Labelled {
    SAAS("Fertige Anwendung (SaaS)"),
    PAAS("Plattform (PaaS)"),
    IAAS("Infrastruktur (IaaS)"),
    SERVICE("Dienstleistung");

    private final String label;

    ServiceModel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
