package de.allmende.marketplace.councilpaper;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.marketplace.booking.BookedDependencies;
import de.allmende.marketplace.booking.BookingFile;
import de.allmende.marketplace.booking.CoSignature;
import de.allmende.marketplace.booking.CoSignatureId;
import de.allmende.marketplace.booking.CoSignatureKind;
import de.allmende.marketplace.booking.CoSignatureState;
import de.allmende.marketplace.booking.DependencyFinding;
import de.allmende.marketplace.booking.Person;
import de.allmende.marketplace.booking.SampleBookings;
import de.allmende.marketplace.catalogue.Category;
import de.allmende.marketplace.catalogue.Dependency;
import de.allmende.marketplace.catalogue.Discontinuation;
import de.allmende.marketplace.catalogue.Maturity;
import de.allmende.marketplace.catalogue.ProtectionNeed;
import de.allmende.marketplace.catalogue.SampleOfferings;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.platform.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a paper says of a booking against which much stands. */
class WritePaperTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private static CoSignature asked(
            CoSignatureKind kind, CoSignatureState state, CoSignature.@Nullable Signed signed) {
        return new CoSignature(
                CoSignatureId.next(),
                SampleBookings.inApproval().id(),
                null,
                kind,
                "Gesamtkosten ab 1.000,00 €",
                1,
                NOW,
                LocalDate.parse("2026-12-01"),
                state,
                signed);
    }

    /** A pilot that ends and needs another one, without a procurement ground and evidence. */
    static PaperContent doubtful() {
        var description = SampleOfferings.description(
                "e-akte",
                1,
                "E-Akte",
                "Akten, Vorgänge und Dokumente elektronisch führen.",
                Category.FACHVERFAHREN,
                ProtectionNeed.VERY_HIGH,
                List.of(),
                Maturity.PILOT);
        var booking = SampleBookings.inApproval(SampleOfferings.published(description));
        var file = new BookingFile(
                booking,
                TenantFact.unknown(booking.provider()),
                TenantFact.unknown(booking.consumer()),
                null,
                new Discontinuation(
                        NOW, LocalDate.parse("2027-06-30"), LocalDate.parse("2028-12-31"), "Ablösung", null),
                null,
                null,
                new BookedDependencies.Ties(
                        List.of(
                                new DependencyFinding(
                                        Dependency.Kind.NEEDS, "signatur", "Signatur", "Akten werden signiert.", false),
                                new DependencyFinding(
                                        Dependency.Kind.NEEDS, "postfach", "Postfach", "Post kommt an.", true)),
                        List.of()),
                List.of(
                        asked(
                                CoSignatureKind.STAFF_COUNCIL,
                                CoSignatureState.GIVEN,
                                new CoSignature.Signed(
                                        Person.of(SampleBookings.APPROVER), NOW, "Beschluss vom 20.11.2026")),
                        asked(CoSignatureKind.TREASURY, CoSignatureState.OPEN, null)),
                null,
                List.of());
        return new WritePaper(
                        new PaperFacts(
                                file,
                                description,
                                SampleBookings.quote("p"),
                                TermCosts.of(SampleBookings.quote("p", 14), LocalDate.parse("2027-12-31")),
                                List.of(
                                        new Alternative("E-Akte", "Groß", "Zweckverband", 0, Money.euro("9000.00")),
                                        new Alternative("Registratur", "Basis", "Rechenzentrum", 24, null)),
                                PaperFacts.Proof.of(List.of(), LocalDate.parse("2026-11-23")),
                                "Haupt- und Finanzausschuss",
                                "Die Papierakten sind voll."),
                        NOW)
                .content();
    }

    private static String says(String heading) {
        return doubtful().sections().stream()
                .filter(section -> section.heading().equals(heading))
                .findFirst()
                .orElseThrow()
                .toString()
                .replace('\u00a0', ' ');
    }

    @Test
    void namesWhatStandsAgainstIt() {
        assertThat(says("Risiken"))
                .contains("Die Leistung ist im Pilotbetrieb.")
                .contains("Verkauf bis 30.06.2027, letzter Tag der Leistung 31.12.2028. Grund: Ablösung.")
                .contains("Vorher muss freigegeben sein: Signatur. Akten werden signiert.")
                .contains("Vertraulichkeit sehr hoch")
                .doesNotContain("Postfach");
        assertThat(says("Nachweise")).contains("C5-Testat, –, –, liegt nicht vor");
        assertThat(says("Vertrag und Vergaberecht")).contains("Ohne diesen Grund wird die Buchung nicht freigegeben.");
    }

    @Test
    void saysWhoHasSigned() {
        assertThat(says("Mitzeichnungen"))
                .contains("Mitgezeichnet am 23.11.2026 von Frieda Freigabe. Beschluss vom 20.11.2026")
                .contains("Offen, Frist bis 01.12.2026");
    }

    @Test
    void saysWhichAlternativesHaveNoPrice() {
        assertThat(says("Alternativen"))
                .contains("[E-Akte, Tarif Groß, Zweckverband, keine, 9.000,00 €]")
                .contains("[Registratur, Tarif Basis, Rechenzentrum, 24 Monate, kein Preis]");
    }
}
