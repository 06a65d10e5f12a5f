package de.allmende.billing.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.allmende.billing.document.InvoiceCheck.Finding;
import de.allmende.billing.document.InvoiceCheck.Severity;
import de.allmende.billing.document.xrechnung.PhiveInvoiceCheck;
import de.allmende.billing.document.xrechnung.UblInvoiceWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class XRechnungTest {

    private static final InvoiceWriter WRITER = new UblInvoiceWriter();
    private static final InvoiceCheck CHECK = new PhiveInvoiceCheck();

    static Stream<Sample> samples() {
        return Sample.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isAcceptedByTheOfficialRules(Sample sample) {
        assertThat(CHECK.check(WRITER.write(sample.document()))).isEmpty();
    }

    @Test
    void acceptsAnExemptInvoiceOfASellerWithATaxNumberOnly() {
        assertThat(findings(AnInvoice.rechnung("R-1").withAntragsplattform().withoutVatId()))
                .isEmpty();
    }

    @Test
    void saysTwelveThousandFourHundredAndElevenEurosFiftyForThePeopleOfKaiserslautern() {
        assertThat(xml(AnInvoice.zahlungsanforderung("Z-1").withMeldewesen()))
                .contains(">0.1250</cbc:PriceAmount>")
                .contains(">99292</cbc:InvoicedQuantity>")
                .contains(">12411.50</cbc:LineExtensionAmount>")
                .contains(">12411.50</cbc:PayableAmount>");
    }

    @Test
    void namesNoVatIdAndNoRateOutsideTheScopeOfVat() {
        assertThat(xml(AnInvoice.zahlungsanforderung("Z-1").withMeldewesen()))
                .containsOnlyOnce("Percent>0<")
                .contains("<cbc:Note>Zahlungsanforderung</cbc:Note>")
                .contains("<cbc:TaxExemptionReasonCode>VATEX-EU-O</cbc:TaxExemptionReasonCode>")
                .contains("<cbc:CompanyID>26/650/12345</cbc:CompanyID>")
                .contains("<cbc:ID>ZV-ALLMENDE</cbc:ID>")
                .doesNotContain("DE123456788");
    }

    @Test
    void addressesTheBuyerByHerRoutingId() {
        assertThat(xml(AnInvoice.rechnung("R-1").withEAkte()))
                .contains("<cbc:BuyerReference>073120000000-KL01-29</cbc:BuyerReference>")
                .contains("<cbc:EndpointID schemeID=\"0204\">073120000000-KL01-29</cbc:EndpointID>");
    }

    @Test
    void endsAPeriodWithItsLastDay() {
        assertThat(xml(AnInvoice.rechnung("R-1").withEAkte())).contains("<cbc:EndDate>2026-10-31</cbc:EndDate>");
    }

    @Test
    void isACreditNoteOfItsOwnThatNamesWhatItTakesBack() {
        assertThat(xml(AnInvoice.storno("S-1", "R-1").withEAkte()))
                .contains("<CreditNote ")
                .contains("<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>")
                .containsSubsequence("<cac:InvoiceDocumentReference>", "<cbc:ID>R-1</cbc:ID>", "2026-11-02");
    }

    @Test
    void findsAMissingRoutingId() {
        assertThat(rules(AnInvoice.rechnung("R-1").withEAkte().withoutRoutingId()))
                .contains("BR-DE-15");
    }

    @Test
    void findsWhatIsOutsideTheScopeOfVatMixedWithWhatIsTaxed() {
        assertThat(rules(AnInvoice.zahlungsanforderung("Z-1").withMeldewesen().withEAkte()))
                .contains("BR-O-11", "BR-O-12");
    }

    @Test
    void findsAVatIdOutsideTheScopeOfVat() {
        assertThat(rules(AnInvoice.zahlungsanforderung("Z-1").withMeldewesen().withVatId()))
                .containsExactly("BR-O-02");
    }

    @Test
    void findsASumThatIsWrong() {
        var forged = xml(AnInvoice.rechnung("R-1").withEAkte()).replace(">1735.41<", ">1735.40<");
        assertThat(CHECK.check(bytes(forged))).extracting(Finding::rule).contains("BR-CO-15");
    }

    @Test
    void findsAnElementThatTheSchemaDoesNotKnow() {
        var forged = xml(AnInvoice.rechnung("R-1").withEAkte())
                .replace("<cbc:DocumentCurrencyCode>", "<cbc:Colour>blue</cbc:Colour><cbc:DocumentCurrencyCode>");
        assertThat(CHECK.check(bytes(forged))).isNotEmpty().allMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @Test
    void remarksOnAnIbanThatCannotBe() {
        var forged =
                xml(AnInvoice.rechnung("R-1").withEAkte()).replace("DE75512108001245126199", "DE00512108001245126199");
        assertThat(CHECK.check(bytes(forged)))
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple("BR-DE-19", Severity.WARNING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Rechnung",
                "<Invoice>",
                "<order/>",
                "<!DOCTYPE Invoice [<!ENTITY x SYSTEM \"file:/etc/hostname\">]>"
                        + "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\">&x;</Invoice>"
            })
    void refusesWhatIsNoInvoiceAtAll(String text) {
        assertThat(CHECK.check(bytes(text)))
                .singleElement()
                .extracting(Finding::rule, Finding::severity)
                .containsExactly("UNREADABLE", Severity.ERROR);
    }

    @Test
    void writesTheSameBytesForTheSameDocument() {
        assertThat(xml(AnInvoice.rechnung("R-1").withEAkte()))
                .isEqualTo(xml(AnInvoice.rechnung("R-1").withEAkte()));
    }

    @Test
    void answersManyThreadsAtOnce() throws Exception {
        var valid = WRITER.write(AnInvoice.rechnung("R-1").withEAkte().document());
        var faulty = WRITER.write(
                AnInvoice.rechnung("R-1").withEAkte().withoutRoutingId().document());
        var expected = CHECK.check(faulty);
        Callable<Boolean> question =
                () -> CHECK.check(valid).isEmpty() && CHECK.check(faulty).equals(expected);
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(
                    IntStream.range(0, 12).mapToObj(_ -> question).toList())) {
                assertThat(answer.get()).isTrue();
            }
        }
    }

    @Test
    void defendsItsOwnArithmetic() {
        var right = AnInvoice.rechnung("R-1").withEAkte().document();
        assertThatThrownBy(() -> new InvoiceDocument(
                        right.number(),
                        right.type(),
                        right.title(),
                        right.issuedOn(),
                        right.period(),
                        right.seller(),
                        right.buyer(),
                        right.references(),
                        right.lines().subList(0, 1),
                        right.taxes(),
                        right.totals(),
                        right.payment(),
                        right.notes()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sum of the lines");
    }

    private static List<String> rules(AnInvoice invoice) {
        return findings(invoice).stream().map(Finding::rule).distinct().toList();
    }

    private static List<Finding> findings(AnInvoice invoice) {
        return CHECK.check(WRITER.write(invoice.document()));
    }

    private static String xml(AnInvoice invoice) {
        return new String(WRITER.write(invoice.document()), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
