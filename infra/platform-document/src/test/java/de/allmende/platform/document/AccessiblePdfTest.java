package de.allmende.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.xml.transform.Source;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.fop.apps.FopFactory;
import org.apache.xmlgraphics.util.MimeConstants;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class AccessiblePdfTest {

    private static final PdfDetails DETAILS =
            new PdfDetails("Öffentliche Bekanntmachung", "Stadt Koblenz", Instant.parse("2026-11-22T08:00:00Z"));

    private static final AccessiblePdf PDF = new AccessiblePdf();

    @ParameterizedTest
    @EnumSource(names = {"PDFA_3_A", "PDFUA_1"})
    void keepsTheRulesOfArchivesAndOfAccessibility(PDFAFlavour profile) throws Exception {
        assertThat(Conformance.faults(PDF.render(page("Guten Tag, ß € – „Straße“, beauftragt"), DETAILS), profile))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFA_3_A", "PDFUA_1"})
    void keepsTheRulesWithAFileInside(PDFAFlavour profile) throws Exception {
        assertThat(Conformance.faults(PDF.render(page("Guten Tag"), DETAILS, file("<a>ß</a>")), profile))
                .isEmpty();
    }

    @Test
    void wouldBeCaughtWithAFileThatItsMetadataDoNotDescribe() throws Exception {
        var pdf = new String(PDF.render(page("Guten Tag"), DETAILS, file("<a/>")), StandardCharsets.ISO_8859_1);
        var forged = pdf.replace(">urn:example:list:1p0#</pdfaSchema", ">urn:example:tile:1p0#</pdfaSchema");
        assertThat(forged).isNotEqualTo(pdf);
        assertThat(Conformance.faults(forged.getBytes(StandardCharsets.ISO_8859_1), PDFAFlavour.PDFA_3_A))
                .anyMatch(fault -> fault.startsWith("6.6.2.3"));
    }

    @Test
    void carriesTheFileUnchangedBehindTheSamePages() {
        var plain = PDF.render(page("Guten Tag"), DETAILS);
        var carrying = PDF.render(page("Guten Tag"), DETAILS, file("<a>ß</a>"));
        assertThat(Arrays.equals(carrying, 0, plain.length, plain, 0, plain.length))
                .isTrue();
        assertThat(new String(carrying, StandardCharsets.UTF_8)).contains("stream\n<a>ß</a>\nendstream");
        assertThat(Arrays.equals(PDF.render(page("Guten Tag"), DETAILS, file("<a>ß</a>")), carrying))
                .isTrue();
        assertThat(Arrays.equals(PDF.render(page("Guten Tag"), DETAILS, file("<b>ß</b>")), carrying))
                .isFalse();
    }

    private static EmbeddedFile file(String content) {
        return new EmbeddedFile(
                "liste.xml",
                "text/xml",
                "Die Liste für Maschinen",
                content.getBytes(StandardCharsets.UTF_8),
                new EmbeddedFile.Statement(
                        "Liste & mehr",
                        "urn:example:list:1p0#",
                        "ls",
                        List.of(new EmbeddedFile.Property("FileName", "liste.xml", "Name der Datei"))));
    }

    @Test
    void wouldBeCaughtWithoutTags() throws Exception {
        assertThat(Conformance.faults(untagged(page("Guten Tag")), PDFAFlavour.PDFUA_1))
                .anyMatch(fault -> fault.startsWith("7.1 "))
                .hasSizeGreaterThan(2);
    }

    @Test
    void rendersTheSameBytesForTheSameInput() throws InterruptedException {
        var first = PDF.render(page("Guten Tag"), DETAILS);
        Thread.sleep(1100);
        assertThat(Arrays.equals(new AccessiblePdf().render(page("Guten Tag"), DETAILS), first))
                .isTrue();
        assertThat(Arrays.equals(PDF.render(page("Auf Wiedersehen"), DETAILS), first))
                .isFalse();
    }

    @Test
    void servesManyThreadsAtOnce() throws Exception {
        var alone = PDF.render(page("Guten Tag"), DETAILS);
        Callable<byte[]> rendering = () -> PDF.render(page("Guten Tag"), DETAILS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(
                    IntStream.range(0, 24).mapToObj(_ -> rendering).toList())) {
                assertThat(Arrays.equals(each.get(), alone)).isTrue();
            }
        }
    }

    @RepeatedTest(10)
    void isFirstUsedByManyThreadsAtOnce() throws Exception {
        var fresh = new AccessiblePdf();
        Callable<byte[]> rendering = () -> fresh.render(page("Guten Tag"), DETAILS);
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var each : threads.invokeAll(
                    IntStream.range(0, 8).mapToObj(_ -> rendering).toList())) {
                assertThat(each.get()).isNotEmpty();
            }
        }
    }

    @Test
    void namesItselfByItsTitle() {
        var text = new String(PDF.render(page("Guten Tag"), DETAILS), StandardCharsets.UTF_8);
        assertThat(text)
                .contains("<rdf:li xml:lang=\"x-default\">Öffentliche Bekanntmachung</rdf:li>")
                .contains("/DisplayDocTitle true")
                .contains("/Lang (de");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:9/logo.png", "file:/etc/hostname", "document:/../../../../logo.png"})
    void readsNothingFromOutside(String address) {
        var picture = "<fo:external-graphic src=\"url('" + address + "')\" fox:alt-text=\"Logo\"/>";
        assertThatThrownBy(() -> PDF.render(page(picture), DETAILS)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesADocumentWithoutATitle() {
        assertThatThrownBy(() -> new PdfDetails(" ", "Stadt Koblenz", Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void laysOutContentByAStylesheetThatIncludesNothingFromOutside() {
        var open = """
                <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
                  <xsl:include href="file:/etc/layout.xsl"/>
                </xsl:stylesheet>
                """;
        assertThatThrownBy(() -> Stylesheet.read(new ByteArrayInputStream(open.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Source page(String content) {
        return new StreamSource(new StringReader("""
                <fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" xml:lang="de" font-family="Source Sans 3"
                    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions">
                  <fo:layout-master-set>
                    <fo:simple-page-master master-name="A4" page-height="297mm" page-width="210mm" margin="20mm">
                      <fo:region-body/>
                    </fo:simple-page-master>
                  </fo:layout-master-set>
                  <fo:page-sequence master-reference="A4" language="de" country="DE">
                    <fo:flow flow-name="xsl-region-body">
                      <fo:block role="H1" font-weight="bold">Bekanntmachung</fo:block>
                      <fo:block>%s</fo:block>
                    </fo:flow>
                  </fo:page-sequence>
                </fo:root>
                """.formatted(content)));
    }

    /** The same page as a renderer without accessibility would give it. */
    private static byte[] untagged(Source page) throws Exception {
        var pdf = new ByteArrayOutputStream();
        var fop = FopFactory.newInstance(ClassPathResources.BASE).newFop(MimeConstants.MIME_PDF, pdf);
        TransformerFactory.newDefaultInstance()
                .newTransformer()
                .transform(page, new SAXResult(fop.getDefaultHandler()));
        return pdf.toByteArray();
    }
}
