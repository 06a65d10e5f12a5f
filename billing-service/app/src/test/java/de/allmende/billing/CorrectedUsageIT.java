package de.allmende.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.allmende.billing.explanation.ExplainedLine;
import de.allmende.billing.explanation.Explanations;
import de.allmende.billing.financeexport.ExportAnswer;
import de.allmende.billing.financeexport.ExportCosts;
import de.allmende.billing.financeexport.ExportForFinance;
import de.allmende.billing.invoice.Invoice;
import de.allmende.billing.invoice.InvoiceLine;
import de.allmende.billing.invoice.Invoices;
import de.allmende.billing.invoice.ReleaseCancellation;
import de.allmende.billing.invoice.RequestCancellation;
import de.allmende.billing.invoicerun.CalculateInvoiceRun;
import de.allmende.billing.invoicerun.InvoiceRuns;
import de.allmende.billing.invoicerun.IssueInvoiceRun;
import de.allmende.billing.ledger.Account;
import de.allmende.billing.ledger.Ledger;
import de.allmende.billing.ledger.Posting;
import de.allmende.billing.price.PriceModel;
import de.allmende.billing.subscription.Subscription;
import de.allmende.billing.usage.ReportUsage;
import de.allmende.billing.usage.UsageAnswer;
import de.allmende.billing.usage.UsageAnswer.Accepted;
import de.allmende.billing.usage.UsageAnswer.Conflict;
import de.allmende.billing.usage.UsageAnswer.CorrectedAlready;
import de.allmende.billing.usage.UsageAnswer.Duplicate;
import de.allmende.billing.usage.UsageAnswer.Rejected;
import de.allmende.billing.usage.UsageRecord;
import de.allmende.billing.usage.UsageRejection;
import de.allmende.billing.usage.Usages;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reports that correct others, before and after the month was billed. */
final class CorrectedUsageIT {

    private static final String OCTOBER = "2026-10-22T08:00:00Z";

    private BillingUnderTest billing = BillingUnderTest.quick();
    private TenantId koblenz = billing.municipality(12, "Koblenz", 115_268, "MEMBER");
    private Subscription service = subscribed();

    private Subscription subscribed() {
        billing.price("e-akte.standard.nutzer", PriceModel.PER_USAGE_UNIT, "0.85", "2026-01-01");
        billing.price("e-akte.standard.grundbetrag", PriceModel.FIXED_PER_MONTH, "100.00", "2026-01-01");
        return billing.subscribe(koblenz, "2026-10-01", "e-akte.standard.nutzer", "e-akte.standard.grundbetrag");
    }

    @AfterEach
    void close() {
        billing.close();
    }

    @Test
    void countsInsteadOfWhatItCorrects() {
        assertThat(report(
                        record("1", "42"), correction("2", "40", "1"), correction("3", "30.5", "2"), record("4", "1")))
                .containsOnly(new Accepted());

        assertThat(total()).isEqualTo(new Usages.Total("e-akte.standard.nutzer", new BigDecimal("31.5"), 4));
        assertThat(recorded())
                .extracting(Usages.Recorded::eventId, Usages.Recorded::corrects, Usages.Recorded::correctedBy)
                .containsExactly(
                        tuple("1", null, named("2")),
                        tuple("2", named("1"), named("3")),
                        tuple("3", named("2"), null),
                        tuple("4", null, null));
        billing.issued("2026-10");
        assertThat(usageLine(newest()).amount()).isEqualTo(Money.euro("26.78"));
    }

    @Test
    void withdrawsByZero() {
        report(record("1", "42"), record("2", "3"), correction("3", "0", "1"));

        assertThat(total().quantity()).isEqualByComparingTo("3");
    }

    @Test
    void isTakenOnceForEachReport() {
        report(record("1", "42"));
        var correction = correction("2", "40", "1");

        assertThat(report(correction)).containsExactly(new Accepted());
        assertThat(report(correction)).containsExactly(new Duplicate());
        assertThat(report(correction("2", "39", "1"), correction("3", "39", "1")))
                .containsExactly(new Conflict(), new CorrectedAlready());
        assertThat(report(correction("4", "39", "2"), correction("5", "38", "2")))
                .containsExactly(new Accepted(), new CorrectedAlready());
    }

    @Test
    void namesAReportThatWasMadeBefore() {
        assertThat(report(correction("1", "1", "2"), correction("2", "1", "1"), correction("3", "1", "3")))
                .containsOnly(new Rejected(UsageRejection.CORRECTED_REPORT_UNKNOWN));
    }

    @Test
    void changesNothingButTheQuantity() {
        report(record("1", "42"));

        assertThat(report(new UsageRecord(
                        "2",
                        "e-akte",
                        instance(),
                        "nutzer",
                        "42",
                        "2026-10-23T08:00:00Z",
                        new UsageRecord.Corrected("e-akte", "1"))))
                .containsExactly(new Rejected(UsageRejection.CORRECTION_DIFFERS));
    }

    @Test
    void ofManyAtOnceOneIsTaken() throws Exception {
        report(record("1", "42"));
        List<Callable<List<UsageAnswer>>> senders = IntStream.range(0, 32)
                .<Callable<List<UsageAnswer>>>mapToObj(number -> () -> report(correction("c" + number, "1", "1")))
                .toList();

        var answers = new ArrayList<UsageAnswer>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(senders)) {
                answers.addAll(answer.get());
            }
        }

        assertThat(answers).filteredOn(new Accepted()::equals).hasSize(1);
        assertThat(answers).filteredOn(new CorrectedAlready()::equals).hasSize(31);
    }

    @Test
    void givesBackOnTheNextInvoiceWhatWasBilledTooMuch() {
        report(record("1", "42"), record("2", "8"));
        billing.issued("2026-10");
        var october = newest();
        assertThat(report(record("3", "1"))).containsExactly(new Rejected(UsageRejection.PERIOD_BILLED));
        assertThat(report(correction("4", "30", "1"))).containsExactly(new Accepted());
        billing.clock.advanceTo("2026-12-02");

        billing.issued("2026-11");

        var november = newest();
        assertThat(november.net()).isEqualTo(Money.euro("89.80"));
        assertThat(november.service().from()).isEqualTo(LocalDate.parse("2026-10-01"));
        var line = explained(november).getLast();
        assertThat(line.name()).isEqualTo("E-Akte: e-akte.standard.nutzer (Berichtigung 10/2026)");
        assertThat(line.amount()).isEqualTo(Money.euro("-10.20")).isEqualTo(line.computed());
        assertThat(line.steps())
                .containsExactly(
                        "Berichtigung für Oktober 2026 zu %s vom 15.11.2026: 38 statt 50".formatted(october.number()),
                        "38 × 0,85 € je Einheit = 32,30 €",
                        "abzüglich bereits abgerechneter 42,50 € = -10,20 €");
        assertThat(Objects.requireNonNull(line.usage()))
                .matches(usage -> usage.month().equals(YearMonth.parse("2026-10")))
                .matches(usage -> usage.count() == 3 && usage.isUnchanged());
        assertThat(lines(november).getLast())
                .extracting(InvoiceLine::quantity, InvoiceLine::unitPrice, InvoiceLine::taxCase)
                .containsExactly(
                        new BigDecimal("-1"),
                        new BigDecimal("10.2"),
                        lines(october).getLast().taxCase());
        assertThat(postings(november)).contains(tuple(Account.RECEIVABLES, Account.REVENUE_TAXED, Money.euro("89.80")));
    }

    @Test
    void isTakenIntoTheFinanceSystemAsACreditWithItsTax() {
        report(record("1", "50"));
        billing.issued("2026-10");
        report(correction("2", "38", "1"));
        billing.clock.advanceTo("2026-12-02");
        billing.issued("2026-11");

        var treasurer = InvoiceSyntaxIT.treasurer(koblenz);

        assertThat(text(billing.room(ExportForFinance.class)
                        .invoicesOf(treasurer, "hh", YearMonth.parse("2026-12"))
                        .orElseThrow()))
                .contains(";-12,14;19;-1,94;");
        assertThat(text(billing.room(ExportCosts.class).of(treasurer, YearMonth.parse("2026-11"))))
                .contains("-10.20");
        assertThat(text(billing.room(ExportCosts.class).of(treasurer, YearMonth.parse("2026-10"))))
                .doesNotContain("-10.20");
    }

    private static String text(ExportAnswer answer) {
        assertThat(answer).isInstanceOf(ExportAnswer.Written.class);
        var file = (ExportAnswer.Written) answer;
        return new String(file.content(), file.charset());
    }

    @Test
    void chargesOnceWhatWasBilledTooLittle() {
        report(record("1", "42"));
        billing.issued("2026-10");
        report(correction("2", "52", "1"));

        billing.issued("2026-10");
        var second = newest();
        billing.issued("2026-10");
        billing.clock.advanceTo("2026-12-02");
        billing.issued("2026-11");

        assertThat(lines(second)).extracting(InvoiceLine::amount).containsExactly(Money.euro("8.50"));
        assertThat(newest().net()).isEqualTo(Money.euro("100.00"));
    }

    @Test
    void waitsForTheDocumentThatItCorrects() {
        report(record("1", "42"));
        var october = billing.released("2026-10");
        report(correction("2", "52", "1"));
        billing.clock.advanceTo("2026-12-02");

        var early = billing.calculated("2026-11");

        assertThat(billing.documents(early))
                .extracting(InvoiceRuns.Document::lineCount)
                .containsExactly(1);
        billing.room(IssueInvoiceRun.class).issue(billing.association, october.id());
        var later = billing.room(CalculateInvoiceRun.class)
                .calculate(billing.clerk, early.id())
                .orElseThrow();
        assertThat(billing.documents(later))
                .extracting(InvoiceRuns.Document::net)
                .containsExactly(Money.euro("108.50"));
    }

    @Test
    void waitsForADocumentThatCoversTheCredit() {
        report(record("1", "200"));
        billing.issued("2026-10");
        report(correction("2", "0", "1"));
        billing.clock.advanceTo("2026-12-02");

        var november = billing.issued("2026-11");

        assertThat(newest().net()).isEqualTo(Money.euro("100.00"));
        assertThat(billing.setAside(november))
                .extracting(InvoiceRuns.SetAside::reason)
                .containsExactly("CREDIT_EXCEEDS_DOCUMENT");
        assertThat(billing.setAside(november).getFirst().detail()).contains("170,00 €");
        report(new UsageRecord("3", "e-akte", instance(), "nutzer", "100", "2026-12-01T08:00:00Z"));
        billing.clock.advanceTo("2027-01-02");
        assertThat(billing.setAside(billing.issued("2026-12"))).isEmpty();
        assertThat(newest().net()).isEqualTo(Money.euro("15.00"));
    }

    @Test
    void isBilledAnewWithWhatItCorrectsWhenThatIsCancelled() {
        report(record("1", "42"));
        billing.issued("2026-10");
        var october = newest();
        report(correction("2", "52", "1"));
        billing.clock.advanceTo("2026-12-02");
        billing.issued("2026-11");
        billing.room(RequestCancellation.class)
                .request(billing.clerk, october.id(), "Falsche Anschrift")
                .orElseThrow();
        billing.room(ReleaseCancellation.class)
                .release(billing.releaser, october.id())
                .orElseThrow();

        billing.issued("2026-10");
        billing.clock.advanceTo("2027-01-02");
        billing.issued("2026-12");

        assertThat(lines(newest()).getLast().amount()).isEqualTo(Money.euro("-8.50"));
    }

    @Test
    void theOfficialRulesAcceptAnInvoiceThatGivesBack() {
        billing.close();
        billing = BillingUnderTest.complete();
        koblenz = billing.municipality(12, "Koblenz", 115_268, "MEMBER");
        service = subscribed();
        report(record("1", "42"));
        billing.issued("2026-10");
        report(correction("2", "30", "1"));
        billing.clock.advanceTo("2026-12-02");

        var november = billing.issued("2026-11");

        assertThat(billing.setAside(november)).isEmpty();
        assertThat(newest().net()).isEqualTo(Money.euro("89.80"));
    }

    private List<UsageAnswer> report(UsageRecord... records) {
        var client = new Actor(billing.association, Actor.Kind.MACHINE, Ids.next(), "E-Akte", List.of());
        return billing.room(ReportUsage.class).report(client, List.of(records));
    }

    private String instance() {
        return Ids.text("sin", service.serviceInstance());
    }

    private UsageRecord record(String eventId, String quantity) {
        return new UsageRecord(eventId, "e-akte", instance(), "nutzer", quantity, OCTOBER);
    }

    private UsageRecord correction(String eventId, String quantity, String corrected) {
        return new UsageRecord(
                eventId,
                "e-akte",
                instance(),
                "nutzer",
                quantity,
                OCTOBER,
                new UsageRecord.Corrected("e-akte", corrected));
    }

    private static Usages.Reference named(String eventId) {
        return new Usages.Reference("e-akte", eventId);
    }

    private Usages.Total total() {
        return read(() -> billing.room(Usages.class).totals(service.serviceInstance(), YearMonth.parse("2026-10")))
                .getFirst();
    }

    private List<Usages.Recorded> recorded() {
        return read(() -> billing.room(Usages.class)
                .page(service.serviceInstance(), YearMonth.parse("2026-10"), Optional.empty(), 100));
    }

    private Invoice newest() {
        return billing.invoicesOf(koblenz).getFirst();
    }

    private List<InvoiceLine> lines(Invoice invoice) {
        return read(() -> billing.room(Invoices.class).lines(invoice.id()));
    }

    private ExplainedLine usageLine(Invoice invoice) {
        return explained(invoice).stream()
                .filter(line -> line.usage() != null)
                .findFirst()
                .orElseThrow();
    }

    private List<ExplainedLine> explained(Invoice invoice) {
        return read(() -> billing.room(Explanations.class)
                .of(koblenz, invoice.id().value())
                .orElseThrow());
    }

    private List<Tuple> postings(Invoice invoice) {
        return billing
                .database
                .transactions()
                .read(
                        billing.clerk,
                        () -> billing.room(Ledger.class)
                                .of(billing.association, invoice.id().value()))
                .stream()
                .map((Posting posting) -> tuple(posting.debit(), posting.credit(), posting.amount()))
                .toList();
    }

    private <T> List<T> read(Supplier<List<T>> question) {
        return billing.database.transactions().read(billing.system(koblenz), question);
    }
}
