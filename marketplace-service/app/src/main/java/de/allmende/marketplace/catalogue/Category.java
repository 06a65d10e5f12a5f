package de.allmende.marketplace.catalogue;

/** Kategorie: the shelf on which an offering stands. */
public enum Category implements Labelled {
    FACHVERFAHREN("Fachverfahren", "Software für eine bestimmte Aufgabe der Verwaltung."),
    BASISDIENST("Basisdienst", "Bausteine, die viele Verfahren gemeinsam nutzen."),
    ARBEITSPLATZ("Arbeitsplatz", "Alles für den digitalen Arbeitsplatz der Beschäftigten."),
    INFRASTRUKTUR("Infrastruktur", "Rechenleistung, Speicher und Netze."),
    OZG_ONLINEDIENST("OZG-Onlinedienst", "Anträge, die Bürgerinnen und Bürger online stellen."),
    BERATUNG("Beratung", "Begleitung durch Fachleute des Verbands.");

    private final String label;
    private final String description;

    Category(String label, String description) {
        this.label = label;
        this.description = description;
    }

    @Override
    public String label() {
        return label;
    }

    public String description() {
        return description;
    }
}
