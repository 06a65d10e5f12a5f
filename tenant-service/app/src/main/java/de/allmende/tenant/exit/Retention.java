package de.allmende.tenant.exit;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is kept of a closed tenant, and why. Periods end with a calendar year, as § 147 Abs. 4 AO and § 14b UStG count. */
public enum Retention {
    INVOICES("Rechnungen, Zahlungsanforderungen und Korrekturen (Abrechnung)", "§ 147 Abs. 3 AO, § 14b Abs. 1 UStG", 8),
    VOUCHERS("Buchungen mit ihren Freigaben, Nutzungsmeldungen (Marktplatz, Abrechnung)", "§ 147 Abs. 3 AO", 8),
    BOOKS("Bücher und Journale (Abrechnung)", "§ 147 Abs. 3 AO", 10),
    MEMBERSHIP(
            "Rechtsgrundlagen, Beschlüsse, Genehmigungen und Austrittserklärung", "§ 147 Abs. 1 Nr. 1, Abs. 3 AO", 10),
    MASTER_DATA(
            "Stammdaten ohne Ansprechpersonen: Name, Regionalschlüssel, Leitweg-ID, Anschrift, Einwohnerzahlen",
            "§ 147 Abs. 1 Nr. 1, Abs. 3 AO",
            10),
    TRAIL(
            "Protokoll: dass und wann gehandelt wurde, und was über Mitgliedschaft und Daten entschieden wurde; die Kette bleibt prüfbar",
            "§ 147 Abs. 1 Nr. 1, Abs. 3 AO; Art. 17 Abs. 3 Buchst. b DSGVO",
            10),
    EVIDENCE("Nachweis der Datenmitnahme und dieses Löschprotokoll", "Art. 5 Abs. 2 DSGVO", null);

    private final String what;
    private final String law;
    private final @Nullable Integer years;

    Retention(String what, String law, @Nullable Integer years) {
        this.what = what;
        this.law = law;
        this.years = years;
    }

    /** For people, in German. */
    public String what() {
        return what;
    }

    public String law() {
        return law;
    }

    /** The last day at the latest, as what is youngest is of the day of the closing; empty when it is kept for good. */
    Optional<LocalDate> until(LocalDate closedOn) {
        return Optional.ofNullable(years).map(count -> LocalDate.of(closedOn.getYear() + count, 12, 31));
    }
}
