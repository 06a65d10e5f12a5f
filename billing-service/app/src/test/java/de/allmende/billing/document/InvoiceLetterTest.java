package de.allmende.billing.document;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.billing.document.pdf.InvoiceLetter;
import de.allmende.billing.document.xrechnung.UblInvoiceWriter;
import de.allmende.platform.document.AccessiblePdf;
import java.io.IOException;
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
        assertThat(file).hasBinaryContent(original);
    }
}
