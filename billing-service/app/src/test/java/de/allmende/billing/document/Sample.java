package de.allmende.billing.document;

import java.util.List;

/** One document of each kind, as it lies in {@code infra/docs/samples}. */
record Sample(String name, InvoiceDocument document) {

    static List<Sample> all() {
        return List.of(
                new Sample(
                        "rechnung-19-prozent",
                        AnInvoice.rechnung("R-2026-000001").withEAkte().document()),
                new Sample(
                        "rechnung-steuerfrei",
                        AnInvoice.rechnung("R-2026-000002")
                                .withAntragsplattform()
                                .document()),
                new Sample(
                        "zahlungsanforderung-nicht-steuerbar",
                        AnInvoice.zahlungsanforderung("Z-2026-000001")
                                .withMeldewesen()
                                .withNote("Grundlage der Umlage ist § 8 der Verbandsordnung.")
                                .document()),
                new Sample(
                        "rechnung-gemischt",
                        AnInvoice.rechnung("R-2026-000003")
                                .withEAkte()
                                .withAntragsplattform()
                                .document()),
                new Sample(
                        "stornorechnung",
                        AnInvoice.storno("S-2026-000001", "R-2026-000001")
                                .withEAkte()
                                .document()),
                new Sample(
                        "korrekturrechnung",
                        AnInvoice.korrektur("R-2026-000004", "R-2026-000001")
                                .withEAkte()
                                .document()));
    }

    @Override
    public String toString() {
        return name;
    }
}
