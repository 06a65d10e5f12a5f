package de.allmende.billing.document;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.billing.document.InvoiceCheck.Finding;
import de.allmende.billing.document.InvoiceDocument.TaxCategory;
import de.allmende.billing.document.xrechnung.CiiInvoiceWriter;
import de.allmende.billing.document.xrechnung.PhiveInvoiceCheck;
import de.allmende.billing.document.xrechnung.UblInvoiceWriter;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** UBL and CII are two ways to write one invoice. */
class TwoSyntaxesTest {

    private static final InvoiceWriter UBL = new UblInvoiceWriter();
    private static final InvoiceWriter CII = new CiiInvoiceWriter();
    private static final InvoiceCheck CHECK = new PhiveInvoiceCheck();

    static Stream<Sample> samples() {
        return Sample.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theOfficialRulesAcceptEachSampleInCii(Sample sample) {
        assertThat(CHECK.check(CII.write(sample.document()))).isEmpty();
    }

    /** Of the seven tax cases one, UMLAGE_ECHT, gets no invoice at all but an assessment. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UST_REGEL      | S |                 |
            NSTB_2B_ABS1   | O | VATEX-EU-O      | Nicht steuerbar gemäß § 2b Abs. 1 UStG
            NSTB_2B_ABS3_1 | O | VATEX-EU-O      | Nicht steuerbar gemäß § 2b Abs. 3 Nr. 1 UStG
            NSTB_2B_ABS3_2 | O | VATEX-EU-O      | Nicht steuerbar gemäß § 2b Abs. 3 Nr. 2 UStG
            NSTB_ALT_2_3   | O | VATEX-EU-O      | Nicht steuerbar, § 2 Abs. 3 UStG a. F. i. V. m. § 27 Abs. 22a UStG
            FREI_4_29      | E | VATEX-EU-132-1F | Steuerfrei gemäß § 4 Nr. 29 UStG
            """)
    void theOfficialRulesAcceptEachTaxCaseInBoth(String taxCase, TaxCategory category, String vatex, String reason)
            throws Exception {
        var document =
                AnInvoice.rechnung(taxCase).under(category, reason, vatex).document();
        assertThat(CHECK.check(UBL.write(document))).isEmpty();
        assertThat(CHECK.check(CII.write(document))).isEmpty();
        assertThat(BusinessTerms.of(CII.write(document))).isEqualTo(BusinessTerms.of(UBL.write(document)));
    }

    @Property(tries = 300)
    void sayTheSameOfAnyInvoice(@ForAll long seed) throws Exception {
        var document = AnInvoice.random(new Random(seed));
        assertThat(BusinessTerms.of(CII.write(document))).isEqualTo(BusinessTerms.of(UBL.write(document)));
    }

    /** What CII does not say twice: the scheme of each line's tax is a text of its own in both. */
    @ParameterizedTest
    @MethodSource("samples")
    void theComparisonReadsEveryText(Sample sample) throws Exception {
        for (var xml : new byte[][] {UBL.write(sample.document()), CII.write(sample.document())}) {
            long read = BusinessTerms.of(xml).entrySet().stream()
                    .filter(term -> !term.getKey().matches(".*(-34-1|-49-1|110-1|BT-130)"))
                    .mapToLong(term -> term.getValue().size())
                    .sum();
            int schemesOfLines = sample.document().lines().size();
            assertThat(read + schemesOfLines + schemesOfTaxNumbers(xml)).isEqualTo(BusinessTerms.texts(xml));
        }
    }

    /** UBL says the kind of a tax number in a text, CII in an attribute. */
    private static int schemesOfTaxNumbers(byte[] xml) {
        return (int) new String(xml, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("<cac:PartyTaxScheme>"))
                .count();
    }

    @Test
    void theComparisonFindsADifference() throws Exception {
        var document = AnInvoice.rechnung("R-1").withEAkte().document();
        var forged = new String(CII.write(document), StandardCharsets.UTF_8).replace("20261202", "20261203");
        assertThat(BusinessTerms.of(forged.getBytes(StandardCharsets.UTF_8)))
                .isNotEqualTo(BusinessTerms.of(UBL.write(document)));
    }

    @Test
    void theOfficialRulesFindInCiiWhatTheyFindInUbl() {
        var faulty = AnInvoice.rechnung("R-1").withEAkte().withoutRoutingId().document();
        var mixed = AnInvoice.zahlungsanforderung("Z-1")
                .withMeldewesen()
                .withEAkte()
                .document();
        assertThat(CHECK.check(CII.write(faulty))).extracting(Finding::rule).contains("BR-DE-15");
        assertThat(CHECK.check(CII.write(mixed))).extracting(Finding::rule).contains("BR-O-11", "BR-O-12");
    }

    @Test
    void writesTheSameBytesForTheSameDocument() {
        var invoice = AnInvoice.rechnung("R-1").withEAkte();
        assertThat(CII.write(invoice.document())).isEqualTo(CII.write(invoice.document()));
    }
}
