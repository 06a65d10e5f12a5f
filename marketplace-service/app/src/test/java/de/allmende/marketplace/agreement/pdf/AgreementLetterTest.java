package de.allmende.marketplace.agreement.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.marketplace.agreement.AgreementText;
import de.allmende.marketplace.catalogue.ContractModel;
import de.allmende.marketplace.catalogue.Exit;
import de.allmende.marketplace.catalogue.ImpactAssessment;
import de.allmende.marketplace.catalogue.PersonalData;
import de.allmende.marketplace.catalogue.Protection;
import de.allmende.marketplace.catalogue.ProtectionNeed;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.platform.document.AccessiblePdf;
import de.allmende.platform.document.Stylesheet;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.tenancy.TenantId;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class AgreementLetterTest {

    private static final TenantFact TRIER = TenantFact.unknown(new TenantId(Ids.next()));

    private final AgreementLetter letter = new AgreementLetter(new AccessiblePdf());

    private static AgreementText text(String operator, List<PersonalData.SubProcessor> subProcessors) {
        return new AgreementText(
                "B-2026-000017",
                TRIER,
                "Zweckverband Allmende",
                operator,
                ContractModel.RESALE,
                "E-Akte",
                3,
                "Akten elektronisch führen.",
                "Standard",
                LocalDate.parse("2027-01-01"),
                new PersonalData(
                        true,
                        List.of("Namen", "Vorgänge"),
                        List.of("Beschäftigte", "Einwohnerinnen und Einwohner"),
                        true,
                        "AVV-Muster E-Akte 2.1",
                        "TOM E-Akte 4",
                        subProcessors,
                        ImpactAssessment.CHECK,
                        "Löschung nach Aktenplan."),
                new Protection(
                        ProtectionNeed.HIGH,
                        ProtectionNeed.NORMAL,
                        ProtectionNeed.NORMAL,
                        "Standard-Absicherung",
                        null,
                        null,
                        "Deutschland"),
                new Exit(List.of("PDF/A", "XDOMEA"), "90 Tage", "inbegriffen"),
                Instant.parse("2026-11-22T11:00:00Z"));
    }

    private static final PersonalData.SubProcessor PRINTER = new PersonalData.SubProcessor(
            "Druckhaus Mosel", "Kai 1, Trier", "Druck und Versand", "Deutschland", LocalDate.parse("2025-04-01"));

    @Test
    void isAccessibleAndArchivable() throws Exception {
        for (var text : List.of(text("Aktensoft GmbH", List.of(PRINTER)), text("Zweckverband Allmende", List.of()))) {
            var pdf = letter.render(text).bytes();
            assertThat(Conformance.faults(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
            assertThat(Conformance.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        }
    }

    @Test
    void isTheSameForTheSameText() {
        var text = text("Aktensoft GmbH", List.of(PRINTER));
        assertThat(letter.render(text).sha256()).isEqualTo(letter.render(text).sha256());
    }

    @Test
    void namesPartiesSubjectDataSubProcessorsAndMeasures() throws Exception {
        assertThat(said(text("Aktensoft GmbH", List.of(PRINTER))))
                .contains(
                        TRIER.name(),
                        "Zweckverband Allmende",
                        "B-2026-000017",
                        "E-Akte",
                        "dem 01.01.2027",
                        "Namen; Vorgänge",
                        "Beschäftigte; Einwohnerinnen und Einwohner",
                        "(Art. 9 DSGVO) werden verarbeitet",
                        "Aktensoft GmbH",
                        "Druckhaus Mosel",
                        "TOM E-Akte 4",
                        "Vertraulichkeit hoch",
                        "Löschung nach Aktenplan.");
        assertThat(said(text("Zweckverband Allmende", List.of())))
                .contains("Es sind keine Unterauftragsverarbeiter beteiligt.");
    }

    /** The words on the page, from the formatting objects. */
    private static String said(AgreementText text) throws IOException, TransformerException {
        try (var template = AgreementLetter.class.getResourceAsStream("agreement-1.0.xsl")) {
            var words = new StringWriter();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(
                            Stylesheet.read(Objects.requireNonNull(template))
                                    .layOut(new AgreementContent(text, "1.0").asXml()),
                            new StreamResult(words));
            return words.toString();
        }
    }
}
