package de.allmende.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.allmende.billing.document.InvoiceCheck;
import de.allmende.billing.invoice.Cancellation;
import de.allmende.billing.invoice.CancellationRefusal;
import de.allmende.billing.invoice.CancellationState;
import de.allmende.billing.invoice.DiscardCancellation;
import de.allmende.billing.invoice.Invoice;
import de.allmende.billing.invoice.InvoiceNumber;
import de.allmende.billing.invoice.InvoiceState;
import de.allmende.billing.invoice.Invoices;
import de.allmende.billing.invoice.ReleaseCancellation;
import de.allmende.billing.invoice.RequestCancellation;
import de.allmende.billing.invoicerun.InvoiceRuns;
import de.allmende.billing.ledger.Account;
import de.allmende.billing.ledger.Ledger;
import de.allmende.billing.ledger.Posting;
import de.allmende.billing.price.PriceModel;
import de.allmende.billing.subscription.Subscription;
import de.allmende.billing.usage.ReportUsage;
import de.allmende.billing.usage.UsageAnswer;
import de.allmende.billing.usage.UsageRecord;
import de.allmende.billing.usage.UsageRejection;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.Constraints;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Taking back an issued invoice, and billing anew what it had billed. */
final class CancellationIT {

    private static final String REASON = "Falsche Zahl der Arbeitsplätze";

    private final BillingUnderTest billing = BillingUnderTest.quick();
    private final TenantId koblenz = billing.municipality(12, "Koblenz", 115_268, "MEMBER");

    @BeforeEach
    void anInvoice() {
        billing.price("e-akte.standard.grundbetrag", PriceModel.FIXED_PER_MONTH, "100.00", "2026-01-01");
        billing.price("e-akte.standard.nutzer", PriceModel.PER_USAGE_UNIT, "0.85", "2026-01-01");
    }

    @AfterEach
    void close() {
        billing.close();
    }

    @Test
    void takesBackTheWholeInvoiceByADocumentThatNamesIt() {
        var invoice = invoiced("e-akte.standard.grundbetrag");

        var released = cancelled(invoice);

        assertThat(released.state()).isEqualTo(CancellationState.RELEASED);
        var counterpart = found(koblenz, released);
        assertThat(counterpart.number()).isEqualTo(new InvoiceNumber("ST", 2026, 1));
        assertThat(counterpart.gross()).isEqualTo(invoice.gross());
        assertThat(counterpart.cancels())
                .isEqualTo(new Invoice.Reference(invoice.id(), invoice.number().toString()));
        var after = billing.invoicesOf(koblenz).getLast();
        assertThat(after.state()).isEqualTo(InvoiceState.CANCELLED);
        assertThat(after.cancelledBy())
                .isEqualTo(new Invoice.Reference(
                        counterpart.id(), counterpart.number().toString()));
        assertThat(xml(counterpart))
                .contains("CreditNote")
                .contains(">381<")
                .contains(invoice.number().toString())
                .contains("Grund der Stornierung: " + REASON);
    }

    @Test
    void theOfficialRulesAcceptWhatTakesBackAnInvoice() {
        try (var complete = BillingUnderTest.complete()) {
            var kaiserslautern = complete.municipality(11, "Kaiserslautern", 99_292, "MEMBER");
            complete.price("buergerkonto.basis.betrieb", PriceModel.PER_INHABITANT_PER_YEAR, "0.1250", "2026-01-01");
            complete.price("e-akte.standard.grundbetrag", PriceModel.FIXED_PER_MONTH, "100.00", "2026-01-01");
            complete.subscribe(kaiserslautern, "2026-10-01", "e-akte.standard.grundbetrag");
            complete.subscribeAs(
                    kaiserslautern, "2026-10-01", "PUBLIC_TASK", "PUBLIC_LAW", "buergerkonto.basis.betrieb");
            var run = complete.issued("2026-10");
            assertThat(complete.documents(run)).hasSize(2);

            for (var document : complete.documents(run)) {
                complete.room(RequestCancellation.class)
                        .request(complete.clerk, document.id(), REASON)
                        .orElseThrow();
                var released = complete.room(ReleaseCancellation.class)
                        .release(complete.releaser, document.id())
                        .orElseThrow();
                var content = complete.database
                        .transactions()
                        .read(
                                complete.clerk,
                                () -> complete.room(Invoices.class)
                                        .content(complete.association, released.id(), Invoices.Format.XML)
                                        .orElseThrow());
                assertThat(complete.room(InvoiceCheck.class).check(content.bytes()))
                        .isEmpty();
            }
        }
    }

    @Test
    void postsTheAmountsTheOtherWay() {
        var invoice = invoiced("e-akte.standard.grundbetrag");

        var released = cancelled(invoice);

        assertThat(billing.database
                        .transactions()
                        .read(
                                billing.clerk,
                                () -> billing.room(Ledger.class)
                                        .of(billing.association, released.id().value())))
                .extracting(Posting::debit, Posting::credit, Posting::amount)
                .containsExactly(
                        tuple(Account.REVENUE_TAXED, Account.RECEIVABLES, Money.euro("100.00")),
                        tuple(Account.VAT_OWED, Account.RECEIVABLES, Money.euro("19.00")));
    }

    @Test
    void theNextRunOfTheMonthBillsItAnewWithWhatIsKnownByThen() {
        var service = billing.subscribe(koblenz, "2026-10-01", "e-akte.standard.nutzer");
        report(service, "1", "40");
        var first = billing.documents(billing.issued("2026-10"));
        assertThat(report(service, "2", "2")).isEqualTo(new UsageAnswer.Rejected(UsageRejection.PERIOD_BILLED));

        cancelled(billing.invoicesOf(koblenz).getFirst());

        assertThat(report(service, "2", "2")).isEqualTo(new UsageAnswer.Accepted());
        var second = billing.documents(billing.issued("2026-10"));
        assertThat(first).extracting(InvoiceRuns.Document::net).containsExactly(Money.euro("34.00"));
        assertThat(second).extracting(InvoiceRuns.Document::net).containsExactly(Money.euro("35.70"));
        assertThat(billing.documents(billing.issued("2026-10"))).isEmpty();
        assertThat(billing.invoicesOf(koblenz))
                .extracting(invoice -> invoice.number().toString(), Invoice::state)
                .containsExactly(
                        tuple("RE-2026-000002", InvoiceState.ISSUED),
                        tuple("ST-2026-000001", InvoiceState.ISSUED),
                        tuple("RE-2026-000001", InvoiceState.CANCELLED));
    }

    @Test
    void needsTwoPeople() {
        var invoice = invoiced("e-akte.standard.grundbetrag");
        var both = new Actor(
                billing.association,
                Actor.Kind.PERSON,
                billing.clerk.subject(),
                "Abrechnung",
                Stream.concat(billing.clerk.grants().stream(), billing.releaser.grants().stream())
                        .toList());
        request(invoice);

        assertThat(billing.room(ReleaseCancellation.class).release(both, invoice.id()))
                .isEqualTo(Outcome.refused(new CancellationRefusal.ReleaserIsRequester()));
        assertThatThrownBy(
                        () -> sql(
                                "update billing.cancellation set state = 'RELEASED', decided_by = requested_by, decided_by_name = 'x', decided_at = now()"))
                .satisfies(failure -> assertThat(Constraints.violated((RuntimeException) failure))
                        .hasValue("releaser_of_cancellation_is_not_its_requester"));
        assertThat(billing.invoicesOf(koblenz)).hasSize(1);
    }

    @Test
    void onlyTheIssuerLearnsThatACancellationWaits() {
        var invoice = invoiced("e-akte.standard.grundbetrag");
        request(invoice);

        assertThat(billing.invoicesOf(koblenz)).extracting(Invoice::state).containsExactly(InvoiceState.ISSUED);
        assertThat(issuedIn(InvoiceState.CANCELLATION_REQUESTED))
                .extracting(Invoice::id)
                .containsExactly(invoice.id());
        assertThat(billing.room(RequestCancellation.class)
                        .request(billing.system(koblenz), invoice.id(), "Wir wollen nicht zahlen"))
                .isEqualTo(Outcome.refused(new CancellationRefusal.NoSuchInvoice()));
        assertThat(billing.room(ReleaseCancellation.class).release(billing.system(koblenz), invoice.id()))
                .isEqualTo(Outcome.refused(new CancellationRefusal.NoSuchInvoice()));
    }

    @Test
    void aDiscardedOneChangesNothingAndMayBeAskedForAgain() {
        var invoice = invoiced("e-akte.standard.grundbetrag");
        request(invoice);

        billing.room(DiscardCancellation.class)
                .discard(billing.releaser, invoice.id(), "Die Rechnung stimmt")
                .orElseThrow();

        assertThat(issuedIn(InvoiceState.ISSUED)).extracting(Invoice::id).containsExactly(invoice.id());
        assertThat(billing.room(ReleaseCancellation.class).release(billing.releaser, invoice.id()))
                .isEqualTo(Outcome.refused(new CancellationRefusal.NoCancellationWaits()));
        assertThat(billing.documents(billing.issued("2026-10"))).isEmpty();
        assertThat(cancelled(invoice).state()).isEqualTo(CancellationState.RELEASED);
    }

    @Test
    void refusesWhatIsDoneAlready() {
        var invoice = invoiced("e-akte.standard.grundbetrag");
        request(invoice);
        var request = billing.room(RequestCancellation.class);
        assertThat(request.request(billing.clerk, invoice.id(), REASON))
                .isEqualTo(Outcome.refused(new CancellationRefusal.CancellationWaits("Abrechnung")));

        var released = billing.room(ReleaseCancellation.class)
                .release(billing.releaser, invoice.id())
                .orElseThrow();

        assertThat(request.request(billing.clerk, invoice.id(), REASON))
                .isEqualTo(Outcome.refused(new CancellationRefusal.InvoiceIsCancelled("ST-2026-000001")));
        assertThat(request.request(billing.clerk, released.id(), REASON))
                .isEqualTo(Outcome.refused(new CancellationRefusal.CancellationIsFinal("RE-2026-000001")));
        assertThat(billing.room(DiscardCancellation.class).discard(billing.releaser, invoice.id(), "Zu spät"))
                .isEqualTo(Outcome.refused(new CancellationRefusal.NoCancellationWaits()));
    }

    @Test
    void ofManyWhoDecideAtOnceOneWins() throws Exception {
        var invoice = invoiced("e-akte.standard.grundbetrag");
        request(invoice);
        List<Callable<Outcome<Cancellation, CancellationRefusal>>> deciders = IntStream.range(0, 32)
                .<Callable<Outcome<Cancellation, CancellationRefusal>>>mapToObj(i -> () -> i % 2 == 0
                        ? billing.room(ReleaseCancellation.class).release(billing.releaser, invoice.id())
                        : billing.room(DiscardCancellation.class).discard(billing.clerk, invoice.id(), "Doch nicht"))
                .toList();

        int won = 0;
        try (var threads = Executors.newFixedThreadPool(32)) {
            for (var decided : threads.invokeAll(deciders)) {
                won += decided.get() instanceof Outcome.Done<?, ?> ? 1 : 0;
            }
        }

        assertThat(won).isEqualTo(1);
        assertThat(billing.invoicesOf(koblenz)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void ofManyWhoAskAtOnceOneWins() throws Exception {
        var invoice = invoiced("e-akte.standard.grundbetrag");
        List<Callable<Outcome<Cancellation, CancellationRefusal>>> askers = IntStream.range(0, 16)
                .<Callable<Outcome<Cancellation, CancellationRefusal>>>mapToObj(
                        i -> () -> billing.room(RequestCancellation.class).request(billing.clerk, invoice.id(), REASON))
                .toList();

        int won = 0;
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var asked : threads.invokeAll(askers)) {
                won += asked.get() instanceof Outcome.Done<?, ?> ? 1 : 0;
            }
        }

        assertThat(won).isEqualTo(1);
    }

    private Invoice invoiced(String component) {
        billing.subscribe(koblenz, "2026-10-01", component);
        billing.issued("2026-10");
        return billing.invoicesOf(koblenz).getFirst();
    }

    private void request(Invoice invoice) {
        billing.room(RequestCancellation.class)
                .request(billing.clerk, invoice.id(), REASON)
                .orElseThrow();
    }

    private Cancellation cancelled(Invoice invoice) {
        request(invoice);
        return billing.room(ReleaseCancellation.class)
                .release(billing.releaser, invoice.id())
                .orElseThrow();
    }

    private UsageAnswer report(Subscription service, String eventId, String quantity) {
        var client = new Actor(billing.association, Actor.Kind.MACHINE, Ids.next(), "E-Akte", List.of());
        return billing.room(ReportUsage.class)
                .report(
                        client,
                        List.of(new UsageRecord(
                                eventId,
                                "e-akte",
                                Ids.text("sin", service.serviceInstance()),
                                "nutzer",
                                quantity,
                                "2026-10-22T08:00:00Z")))
                .getFirst();
    }

    private Invoice found(TenantId reader, Cancellation cancellation) {
        return billing.database
                .transactions()
                .read(
                        billing.system(reader),
                        () -> billing.room(Invoices.class)
                                .find(reader, cancellation.id())
                                .orElseThrow());
    }

    private List<Invoice> issuedIn(InvoiceState state) {
        return billing.database
                .transactions()
                .read(
                        billing.clerk,
                        () -> billing.room(Invoices.class)
                                .page(
                                        billing.association,
                                        Invoices.Side.ISSUER,
                                        Optional.of(state),
                                        Optional.empty(),
                                        100));
    }

    private String xml(Invoice invoice) {
        return billing.database
                .transactions()
                .read(
                        billing.system(koblenz),
                        () -> billing.room(Invoices.class)
                                .content(koblenz, invoice.id(), Invoices.Format.XML)
                                .map(content -> new String(content.bytes(), StandardCharsets.UTF_8))
                                .orElseThrow());
    }

    private int sql(String statement) {
        return billing.database
                .transactions()
                .change(billing.clerk, () -> billing.database.context().execute(statement));
    }
}
