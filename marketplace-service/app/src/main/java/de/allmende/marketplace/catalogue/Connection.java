package de.allmende.marketplace.catalogue;

/** Anbindungsart: how business applications talk to the service. */
public enum Connection implements Labelled {
    REST("REST-Schnittstelle"),
    FIT_CONNECT("FIT-Connect"),
    XTA_OSCI("XTA / OSCI"),
    FILE("Dateiaustausch"),
    NONE("keine Schnittstelle");

    private final String label;

    Connection(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
