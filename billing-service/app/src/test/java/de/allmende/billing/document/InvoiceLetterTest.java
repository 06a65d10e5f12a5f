package de.allmende.billing.document;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.billing.document.pdf.InvoiceLetter;
import de.allmende.billing.document.xrechnung.CiiInvoiceWriter;
import de.allmende.billing.document.xrechnung.UblInvoiceWriter;
import de.allmende.platform.document.AccessiblePdf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class InvoiceLetterTest {

    private static final Path SAMPLES = Path.of("../../infra/docs/samples");
    private static final InvoiceWriter CII = new CiiInvoiceWriter();
    private static final InvoicePdf PDF = new InvoiceLetter(new AccessiblePdf());

    static Stream<Sample> samples() {
        return Sample.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void keepsTheRulesOfArchivesAndOfAccessibility(Sample sample) throws Exception {
        var pdf = PDF.render(sample.document());
        assertThat(Conformance.faults(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(Conformance.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void keepsTheRulesWithTheInvoiceForMachinesInside(Sample sample) throws Exception {
        var hybrid = hybrid(sample.document());
        assertThat(Conformance.faults(hybrid, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(Conformance.faults(hybrid, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void saysInItsMetadataWhatLiesInside() {
        var document = AnInvoice.rechnung("R-1").withEAkte().document();
        assertThat(new String(hybrid(document), StandardCharsets.UTF_8))
                .contains("/AFRelationship /Alternative", "/UF (xrechnung.xml)", "/Subtype /text#2Fxml")
                .contains("<fx:DocumentFileName>xrechnung.xml</fx:DocumentFileName>")
                .contains("<fx:DocumentType>INVOICE</fx:DocumentType>")
                .contains("<fx:ConformanceLevel>XRECHNUNG</fx:ConformanceLevel>")
                .contains("stream\n" + new String(CII.write(document), StandardCharsets.UTF_8) + "\nendstream");
    }

    @Test
    void isTheSameHybridForTheSameInvoice() {
        var invoice = AnInvoice.rechnung("R-1").withEAkte();
        assertThat(Arrays.equals(hybrid(invoice.document()), hybrid(invoice.document())))
                .isTrue();
    }

    private static byte[] hybrid(InvoiceDocument document) {
        return PDF.renderHybrid(document, CII.write(document));
    }

    @Test
    void keepsTheRulesOverManyPagesAndWithALongName() throws Exception {
        var pdf = PDF.render(AnInvoice.rechnung("R-1")
                .withPositions(40)
                .to("Verbandsgemeindeverwaltung Landstuhl, Fachbereich Zentrale Dienste und Digitalisierung")
                .document());
        assertThat(Conformance.faults(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(Conformance.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void isTheSameLetterForTheSameInvoice() {
        var invoice = AnInvoice.rechnung("R-1").withEAkte();
        assertThat(Arrays.equals(
                        new InvoiceLetter(new AccessiblePdf()).render(invoice.document()),
                        PDF.render(invoice.document())))
                .isTrue();
    }

    /** Delete a sample to have it written anew. */
    @ParameterizedTest
    @MethodSource("samples")
    void writesWhatTheSamplesShow(Sample sample) throws IOException {
        var original = new UblInvoiceWriter().write(sample.document());
        var file = SAMPLES.resolve(sample.name() + ".xml");
        if (Files.notExists(file)) {
            Files.createDirectories(SAMPLES);
            Files.write(file, original);
            Files.write(SAMPLES.resolve(sample.name() + ".pdf"), PDF.render(sample.document()));
        }
        var cii = SAMPLES.resolve(sample.name() + ".cii.xml");
        if (Files.notExists(cii)) {
            Files.write(cii, CII.write(sample.document()));
            Files.write(SAMPLES.resolve(sample.name() + "-zugferd.pdf"), hybrid(sample.document()));
        }
        assertThat(file).hasBinaryContent(original);
        assertThat(cii).hasBinaryContent(CII.write(sample.document()));
    }
}
