package de.allmende.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.allmende.billing.invoice.Invoice;
import de.allmende.billing.invoice.InvoiceDrafts;
import de.allmende.billing.invoice.InvoiceNumber;
import de.allmende.billing.invoice.Invoices;
import de.allmende.billing.invoice.IssueInvoice;
import de.allmende.billing.invoicerun.CalculateInvoiceRun;
import de.allmende.billing.invoicerun.CheckInvoiceRun;
import de.allmende.billing.invoicerun.CreateInvoiceRun;
import de.allmende.billing.invoicerun.InvoiceRun;
import de.allmende.billing.invoicerun.InvoiceRunRefusal;
import de.allmende.billing.invoicerun.InvoiceRuns;
import de.allmende.billing.invoicerun.IssueInvoiceRun;
import de.allmende.billing.invoicerun.ReleaseInvoiceRun;
import de.allmende.billing.invoicerun.RunState;
import de.allmende.billing.ledger.Account;
import de.allmende.billing.ledger.Ledger;
import de.allmende.billing.ledger.Posting;
import de.allmende.billing.price.PriceModel;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.Constraints;
import de.allmende.platform.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class InvoiceRunIT {

    private final BillingUnderTest billing = BillingUnderTest.quick();
    private final TenantId kaiserslautern = billing.municipality(11, "Kaiserslautern", 99_292, "MEMBER");
    private final TenantId koblenz = billing.municipality(12, "Koblenz", 115_268, "MEMBER");

    @BeforeEach
    void prices() {
        billing.price("e-akte.standard.grundbetrag", PriceModel.FIXED_PER_MONTH, "100.00", "2026-01-01");
        billing.price("e-akte.standard.einrichtung", PriceModel.ONE_TIME, "490.00", "2026-01-01");
        billing.price("buergerkonto.basis.betrieb", PriceModel.PER_INHABITANT_PER_YEAR, "0.1250", "2026-01-01");
    }

    @AfterEach
    void close() {
        billing.close();
    }

    @Test
    void refusesAMonthThatIsNotOver() {
        var outcome = billing.room(CreateInvoiceRun.class).create(billing.clerk, YearMonth.parse("2026-11"));

        assertThat(outcome).isEqualTo(Outcome.refused(new InvoiceRunRefusal.MonthNotOver(YearMonth.parse("2026-11"))));
    }

    @Test
    void billsTheMonthOfEachConsumerWithVatLedgerAndBytes() {
        billing.subscribe(kaiserslautern, "2026-10-05", "e-akte.standard.grundbetrag", "e-akte.standard.einrichtung");
        billing.subscribe(koblenz, "2026-09-01", "e-akte.standard.grundbetrag", "e-akte.standard.einrichtung");

        var run = billing.issued("2026-10");

        assertThat(run.state()).isEqualTo(RunState.ISSUED);
        assertThat(billing.documents(run))
                .extracting(InvoiceRuns.Document::consumer, InvoiceRuns.Document::net, InvoiceRuns.Document::tax)
                .containsExactly(
                        tuple(kaiserslautern, Money.euro("590.00"), Money.euro("112.10")),
                        tuple(koblenz, Money.euro("100.00"), Money.euro("19.00")));
        var invoice = billing.invoicesOf(kaiserslautern).getFirst();
        assertThat(invoice.number()).isEqualTo(new InvoiceNumber("RE", 2026, 1));
        assertThat(invoice.gross()).isEqualTo(Money.euro("702.10"));
        assertThat(postings(invoice))
                .extracting(Posting::debit, Posting::credit, Posting::amount)
                .containsExactly(
                        tuple(Account.RECEIVABLES, Account.REVENUE_TAXED, Money.euro("590.00")),
                        tuple(Account.RECEIVABLES, Account.VAT_OWED, Money.euro("112.10")));
        assertThat(xml(invoice, kaiserslautern))
                .hasValueSatisfying(content -> assertThat(new String(content.bytes(), StandardCharsets.UTF_8))
                        .contains("RE-2026-000001"));
    }

    @Test
    void billsEachOfTwoConsumersWithOneLeitwegIdByItsOwnName() {
        var names = Map.of(
                billing.municipality(31, "Verbandsgemeinde Landstuhl", 25_000, "MEMBER"), "Verbandsgemeinde Landstuhl",
                billing.municipality(32, "Ortsgemeinde Hauptstuhl", 1_200, "MEMBER"), "Ortsgemeinde Hauptstuhl");
        names.keySet().forEach(consumer -> billing.subscribe(consumer, "2026-10-01", "e-akte.standard.grundbetrag"));

        billing.issued("2026-10");

        names.forEach((consumer, name) -> {
            var invoice = billing.invoicesOf(consumer).getFirst();
            assertThat(invoice.consumer().name()).isEqualTo(name);
            assertThat(invoice.routingId()).isEqualTo("073120000000-04");
            assertThat(xml(invoice, consumer))
                    .hasValueSatisfying(content -> assertThat(new String(content.bytes(), StandardCharsets.UTF_8))
                            .contains("<cbc:BuyerReference>073120000000-04</cbc:BuyerReference>")
                            .contains("<cbc:RegistrationName>" + name + "</cbc:RegistrationName>"));
        });
    }

    @Test
    void putsServicesOutsideVatIntoTheirOwnDocument() {
        billing.subscribe(kaiserslautern, "2026-10-01", "e-akte.standard.grundbetrag");
        billing.subscribeAs(kaiserslautern, "2026-10-01", "COST_SHARING", "PUBLIC_LAW", "e-akte.standard.grundbetrag");
        billing.subscribeAs(kaiserslautern, "2026-10-01", "PUBLIC_TASK", "PUBLIC_LAW", "buergerkonto.basis.betrieb");

        var run = billing.issued("2026-10");

        assertThat(billing.documents(run))
                .extracting(
                        InvoiceRuns.Document::title,
                        document -> Objects.requireNonNull(document.number()).toString(),
                        InvoiceRuns.Document::lineCount,
                        InvoiceRuns.Document::tax)
                .containsExactlyInAnyOrder(
                        tuple("Rechnung", "RE-2026-000001", 2, Money.euro("19.00")),
                        tuple("Zahlungsanforderung", "ZA-2026-000001", 1, Money.euro("0.00")));
    }

    @Test
    void setsAsideAConsumerWithoutATaxRuleAndGoesOn() {
        var budenheim = billing.municipality(21, "Budenheim", 8_639, "ZWECKVEREINBARUNG");
        billing.subscribeAs(budenheim, "2026-10-01", "COST_SHARING", "PUBLIC_LAW", "e-akte.standard.grundbetrag");
        billing.subscribe(koblenz, "2026-10-01", "e-akte.standard.grundbetrag");

        var run = billing.issued("2026-10");

        assertThat(billing.setAside(run))
                .extracting(InvoiceRuns.SetAside::consumer, InvoiceRuns.SetAside::reason)
                .containsExactly(tuple(budenheim, "NO_TAX_RULE"));
        assertThat(billing.documents(run))
                .extracting(InvoiceRuns.Document::consumer)
                .containsExactly(koblenz);
    }

    @Test
    void setsAsideAConsumerWithAServiceThatHasNoPrice() {
        billing.subscribe(koblenz, "2026-10-01", "e-akte.standard.grundbetrag", "e-akte.standard.unbekannt");

        var run = billing.issued("2026-10");

        assertThat(billing.documents(run)).isEmpty();
        assertThat(billing.setAside(run))
                .extracting(InvoiceRuns.SetAside::reason)
                .containsExactly("NO_PRICE");
    }

    @Test
    void aSecondRunOfTheMonthAddsNothing() {
        billing.subscribe(koblenz, "2026-10-01", "e-akte.standard.grundbetrag");
        billing.issued("2026-10");

        var second = billing.issued("2026-10");

        assertThat(billing.documents(second)).isEmpty();
        assertThat(billing.invoicesOf(koblenz)).hasSize(1);
    }

    @Test
    void twoRunsAtTheSameTimeBillNothingTwice() throws Exception {
        billing.subscribe(koblenz, "2026-10-01", "e-akte.standard.grundbetrag");
        List<Callable<InvoiceRun>> attempts = IntStream.range(0, 4)
                .<Callable<InvoiceRun>>mapToObj(i -> () -> billing.issued("2026-10"))
                .toList();

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var run : threads.invokeAll(attempts)) {
                run.get();
            }
        }

        assertThat(billing.invoicesOf(koblenz)).hasSize(1);
    }

    @Test
    void calculatingAgainComesToTheSame() {
        billing.subscribe(kaiserslautern, "2026-10-01", "e-akte.standard.grundbetrag", "e-akte.standard.einrichtung");
        var run = billing.calculated("2026-10");
        var first = billing.documents(run);

        billing.room(CalculateInvoiceRun.class)
                .calculate(billing.clerk, run.id())
                .orElseThrow();

        assertThat(billing.documents(run))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .isEqualTo(first);
    }

    @Test
    void goesOnAfterACrashWithoutGapOrRepetition() {
        var consumers = towns(6);
        consumers.forEach(town -> billing.subscribe(town, "2026-10-01", "e-akte.standard.grundbetrag"));
        var run = billing.released("2026-10");
        assertThat(billing.ordered()).containsExactly(run.id().value());
        var drafts = billing.database
                .transactions()
                .read(
                        billing.clerk,
                        () -> billing.room(InvoiceDrafts.class)
                                .unissued(billing.association, run.id().value()));
        drafts.stream()
                .limit(3)
                .forEach(draft -> billing.room(IssueInvoice.class).issue(billing.system(billing.association), draft));

        billing.room(IssueInvoiceRun.class).issue(billing.association, run.id());
        billing.room(IssueInvoiceRun.class).issue(billing.association, run.id());

        assertThat(sequences(run)).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    }

    @Test
    void drawsGaplessNumbersUnderEightIssuersAtOnce() throws Exception {
        towns(30).forEach(town -> billing.subscribe(town, "2026-10-01", "e-akte.standard.grundbetrag"));
        var run = billing.released("2026-10");
        List<Callable<Boolean>> issuers = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    billing.room(IssueInvoiceRun.class).issue(billing.association, run.id());
                    return true;
                })
                .toList();

        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var issuer : threads.invokeAll(issuers)) {
                assertThat(issuer.get()).isTrue();
            }
        }

        assertThat(sequences(run))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 30).boxed().toList());
    }

    @Test
    void needsTwoPeople() {
        var run = billing.calculated("2026-10");
        billing.room(CheckInvoiceRun.class).check(billing.releaser, run.id()).orElseThrow();

        assertThat(billing.room(ReleaseInvoiceRun.class).release(billing.clerk, run.id()))
                .isEqualTo(Outcome.refused(new InvoiceRunRefusal.ReleaserIsCreator()));
        assertThat(billing.room(ReleaseInvoiceRun.class).release(billing.releaser, run.id()))
                .isEqualTo(Outcome.refused(new InvoiceRunRefusal.ReleaserIsChecker()));
    }

    @Test
    void theDatabaseItselfNeedsTwoPeople() {
        var run = billing.calculated("2026-10");
        billing.room(CheckInvoiceRun.class).check(billing.clerk, run.id()).orElseThrow();

        assertThatThrownBy(() -> sql("update billing.invoice_run set released_by = checked_by"))
                .satisfies(violates("releaser_is_not_c"));
        assertThatThrownBy(() -> sql("update billing.invoice_run set state = 'RELEASED'"))
                .satisfies(violates("run_after_release_names_its_releaser"));
    }

    @Test
    void refusesStepsOutOfOrder() {
        var run = billing.calculated("2026-10");

        assertThat(billing.room(ReleaseInvoiceRun.class).release(billing.releaser, run.id()))
                .isEqualTo(Outcome.refused(new InvoiceRunRefusal.RunInOtherState("Berechnet")));
        billing.room(CheckInvoiceRun.class).check(billing.clerk, run.id()).orElseThrow();
        assertThat(billing.room(CalculateInvoiceRun.class).calculate(billing.clerk, run.id()))
                .isEqualTo(Outcome.refused(new InvoiceRunRefusal.RunInOtherState("Geprüft")));
    }

    @Test
    void issuedDocumentsNeverChange() {
        billing.subscribe(koblenz, "2026-10-01", "e-akte.standard.grundbetrag");
        billing.issued("2026-10");

        assertThatThrownBy(() -> sql("update billing.invoice set title = 'Geschenk'"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> sql("delete from billing.ledger_posting"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> sql("delete from billing.document_blob"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void aTenantSeesOnlyItsOwnInvoices() {
        billing.subscribe(kaiserslautern, "2026-10-01", "e-akte.standard.grundbetrag");
        billing.issued("2026-10");
        var invoice = billing.invoicesOf(kaiserslautern).getFirst();

        assertThat(billing.invoicesOf(koblenz)).isEmpty();
        assertThat(xml(invoice, koblenz)).isEmpty();
        assertThat(billing.database
                        .transactions()
                        .read(
                                billing.system(koblenz),
                                () -> billing.database.context().fetch("""
                                        select 1 from billing.invoice union all select 1 from billing.invoice_line
                                        union all select 1 from billing.document_blob union all select 1 from billing.subscription
                                        union all select 1 from billing.ledger_posting union all select 1 from billing.run_line""")))
                .isEmpty();
    }

    @Test
    void instalmentsOfAYearSumToTheAmountPerInhabitant() {
        billing.subscribeAs(kaiserslautern, "2025-12-20", "PUBLIC_TASK", "PUBLIC_LAW", "buergerkonto.basis.betrieb");
        billing.clock.advanceTo("2027-01-10");
        IntStream.rangeClosed(1, 12).forEach(month -> billing.issued("2026-%02d".formatted(month)));

        assertThat(billing.invoicesOf(kaiserslautern).stream().map(Invoice::net).reduce(Money.ZERO, Money::plus))
                .isEqualTo(Money.euro("12411.50"));
    }

    private List<TenantId> towns(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> billing.municipality(100 + i, "Ort " + i, 1000 + i, "MEMBER"))
                .toList();
    }

    private List<Integer> sequences(InvoiceRun run) {
        return billing.documents(run).stream()
                .map(document -> Objects.requireNonNull(document.number()).sequence())
                .toList();
    }

    private Optional<Invoices.Content> xml(Invoice invoice, TenantId reader) {
        return billing.database
                .transactions()
                .read(
                        billing.system(reader),
                        () -> billing.room(Invoices.class).content(reader, invoice.id(), Invoices.Format.XML));
    }

    private List<Posting> postings(Invoice invoice) {
        return billing.database
                .transactions()
                .read(
                        billing.clerk,
                        () -> billing.room(Ledger.class)
                                .of(billing.association, invoice.id().value()));
    }

    private int sql(String statement) {
        return billing.database
                .transactions()
                .change(billing.clerk, () -> billing.database.context().execute(statement));
    }

    private static Consumer<Throwable> violates(String constraint) {
        return failure -> assertThat(Constraints.violated((RuntimeException) failure))
                .hasValueSatisfying(name -> assertThat(name).startsWith(constraint));
    }
}
