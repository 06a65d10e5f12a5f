package de.allmende.marketplace.evidence;

import de.allmende.marketplace.catalogue.Labelled;

/** Where an evidence stands on a day; follows from its period. */
public enum EvidenceStanding implements Labelled {
    NOT_YET_VALID("gilt noch nicht"),
    VALID("gültig"),
    EXPIRING("läuft bald ab"),
    EXPIRED("abgelaufen");

    private final String label;

    EvidenceStanding(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
