package de.allmende.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.allmende.billing.invoice.Invoice;
import de.allmende.billing.invoice.Invoices;
import de.allmende.billing.invoice.ReleaseCancellation;
import de.allmende.billing.invoice.ReminderLevel;
import de.allmende.billing.invoice.RequestCancellation;
import de.allmende.billing.invoice.Settlement;
import de.allmende.billing.invoice.SettlementState;
import de.allmende.billing.invoice.Settlements;
import de.allmende.billing.ledger.Account;
import de.allmende.billing.ledger.Ledger;
import de.allmende.billing.ledger.Posting;
import de.allmende.billing.payment.AllocatePayment;
import de.allmende.billing.payment.BankStatement;
import de.allmende.billing.payment.EntryOutcome;
import de.allmende.billing.payment.ImportStatements;
import de.allmende.billing.payment.ImportedStatement;
import de.allmende.billing.payment.OpenItem;
import de.allmende.billing.payment.OpenItems;
import de.allmende.billing.payment.Payment;
import de.allmende.billing.payment.PaymentId;
import de.allmende.billing.payment.PaymentRefusal;
import de.allmende.billing.payment.Payments;
import de.allmende.billing.payment.RemindConsumers;
import de.allmende.billing.payment.ReverseAllocation;
import de.allmende.billing.payment.StatementEntry;
import de.allmende.billing.payment.StatementId;
import de.allmende.billing.payment.StatementSummary;
import de.allmende.billing.payment.WriteOffPayment;
import de.allmende.billing.price.PriceModel;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Koblenz owes 119 euros for October and as much for September; what comes in on the account settles it. */
final class PaymentIT {

    private static final String ACCOUNT = "DE02120300000000202051";

    private final BillingUnderTest billing = BillingUnderTest.quick();
    private final TenantId koblenz = billing.municipality(12, "Koblenz", 115_268, "MEMBER");
    private int statements;

    private Invoice september;
    private Invoice october;

    @BeforeEach
    void invoices() {
        billing.price("e-akte.standard.grundbetrag", PriceModel.FIXED_PER_MONTH, "100.00", "2026-01-01");
        billing.subscribe(koblenz, "2026-09-01", "e-akte.standard.grundbetrag");
        billing.issued("2026-09");
        billing.issued("2026-10");
        october = billing.invoicesOf(koblenz).getFirst();
        september = billing.invoicesOf(koblenz).getLast();
    }

    @AfterEach
    void close() {
        billing.close();
    }

    @Test
    void aPaymentSettlesTheInvoiceThatItNames() {
        var payment = received(payment("119.00", "Rg. re 2026 000001 vom 15.11.2026", "1"));

        assertThat(payment.remaining().isZero()).isTrue();
        assertThat(settlement(september).state(september, LocalDate.parse("2026-11-16")))
                .isEqualTo(SettlementState.PAID);
        assertThat(settlement(october).state(october, LocalDate.parse("2026-11-16")))
                .isEqualTo(SettlementState.OPEN);
        assertThat(settlement(october).state(october, october.dueOn().plusDays(1)))
                .isEqualTo(SettlementState.OVERDUE);
        assertThat(open()).extracting(OpenItem::invoice).containsExactly(reference(october));
    }

    @Test
    void postsWhatCameInAndWhatItSettles() {
        received(payment("119.00", "RE-2026-000001", "1"));

        assertThat(billing.database
                        .transactions()
                        .read(
                                billing.clerk,
                                () -> billing.room(Ledger.class)
                                        .of(billing.association, september.id().value())))
                .extracting(Posting::debit, Posting::credit, Posting::amount)
                .containsExactly(
                        tuple(Account.RECEIVABLES, Account.REVENUE_TAXED, Money.euro("100.00")),
                        tuple(Account.RECEIVABLES, Account.VAT_OWED, Money.euro("19.00")),
                        tuple(Account.UNALLOCATED_PAYMENTS, Account.RECEIVABLES, Money.euro("119.00")));
        assertThat(balance(Account.BANK)).isEqualTo(Money.euro("119.00"));
        assertThat(balance(Account.UNALLOCATED_PAYMENTS)).isEqualTo(Money.ZERO);
        assertThat(balance(Account.RECEIVABLES)).isEqualTo(Money.euro("119.00"));
    }

    @Test
    void severalInvoicesAreSettledInTheOrderInWhichTheyAreNamed() {
        var payment = received(payment("200.00", "RE-2026-000002, RE-2026-000001", "1"));

        assertThat(payment.remaining().isZero()).isTrue();
        assertThat(settlement(october).paid()).isEqualTo(Money.euro("119.00"));
        assertThat(settlement(september).paid()).isEqualTo(Money.euro("81.00"));
        assertThat(settlement(september).state(september, LocalDate.parse("2026-11-16")))
                .isEqualTo(SettlementState.PARTLY_PAID);
        assertThat(open()).extracting(OpenItem::open).containsExactly(Money.euro("38.00"));
    }

    @Test
    void whatIsTooMuchAndWhatNamesNothingWaits() {
        var tooMuch = received(payment("120.00", "RE-2026-000001", "1"));
        var unknown = received(payment("50.00", "Danke für die gute Zusammenarbeit, RE-2026-009999", "2"));

        assertThat(tooMuch.remaining()).isEqualTo(Money.euro("1.00"));
        assertThat(unknown.remaining()).isEqualTo(Money.euro("50.00"));
        assertThat(billing.database
                        .transactions()
                        .read(
                                billing.clerk,
                                () -> billing.room(Payments.class)
                                        .page(billing.association, true, Optional.empty(), 10)))
                .extracting(Payment::id)
                .containsExactly(unknown.id(), tooMuch.id());
        assertThat(balance(Account.UNALLOCATED_PAYMENTS)).isEqualTo(Money.euro("-51.00"));
    }

    @Test
    void whatWasReadInBeforeCountsOnce() {
        var first = statement(payment("119.00", "RE-2026-000001", "1"));
        imported(first).orElseThrow();

        assertThat(imported(first)).isEqualTo(Outcome.refused(new PaymentRefusal.StatementKnown(first.reference())));
        var overlapping = imported(
                        statement(payment("119.00", "RE-2026-000001", "1"), payment("5.00", "RE-2026-000002", "2")))
                .orElseThrow();

        assertThat(overlapping.getFirst().statement().entries())
                .extracting(StatementEntry::outcome)
                .containsExactly(EntryOutcome.KNOWN, EntryOutcome.PAYMENT);
        assertThat(balance(Account.BANK)).isEqualTo(Money.euro("124.00"));
        assertThat(settlement(september).paid()).isEqualTo(Money.euro("119.00"));
    }

    @Test
    void aStatementOfAnotherAccountIsRefusedWithAllOfTheFile() {
        var ours = statement(payment("119.00", "RE-2026-000001", "1"));
        var foreign = new BankStatement(
                StatementId.next(),
                "DE21500500009876543210",
                "1",
                ours.openedOn(),
                ours.closedOn(),
                ours.opening(),
                ours.closing(),
                List.of());

        assertThat(billing.room(ImportStatements.class)
                        .read(billing.clerk, new ImportStatements.Command("auszug.xml", "00", List.of(ours, foreign))))
                .isEqualTo(Outcome.refused(new PaymentRefusal.ForeignAccount("DE21500500009876543210")));
        assertThat(open()).hasSize(2);
    }

    @Test
    void somebodyWhoKnowsAllocatesTheRestAndTakesItBack() {
        var payment = received(payment("150.00", "Stadtkasse Koblenz", "1"));

        assertThat(allocate(payment, october, Optional.of(Money.euro("119.01"))))
                .isEqualTo(Outcome.refused(new PaymentRefusal.AmountTooHigh(Money.euro("119.00"))));
        var allocated = allocate(payment, october, Optional.empty()).orElseThrow();
        assertThat(allocated.remaining()).isEqualTo(Money.euro("31.00"));
        assertThat(allocate(payment, october, Optional.empty()))
                .isEqualTo(Outcome.refused(new PaymentRefusal.NothingOpen("RE-2026-000002")));
        assertThat(allocate(payment, september, Optional.of(Money.euro("31.00")))
                        .orElseThrow()
                        .remaining()
                        .isZero())
                .isTrue();
        assertThat(allocate(payment, september, Optional.empty()))
                .isEqualTo(Outcome.refused(new PaymentRefusal.PaymentUsedUp()));

        var wrong = allocated.standing().getFirst();
        var reversed = billing.room(ReverseAllocation.class)
                .reverse(billing.clerk, payment.id(), wrong.id(), "Gehört zu September")
                .orElseThrow();

        assertThat(reversed.remaining()).isEqualTo(Money.euro("119.00"));
        assertThat(settlement(october).paid()).isEqualTo(Money.ZERO);
        assertThat(billing.room(ReverseAllocation.class)
                        .reverse(billing.clerk, payment.id(), wrong.id(), "Noch einmal"))
                .isEqualTo(Outcome.refused(new PaymentRefusal.AllocationReversed()));
        assertThat(balance(Account.UNALLOCATED_PAYMENTS)).isEqualTo(Money.euro("-119.00"));
    }

    @Test
    void neverMoreThanWhatCameInIsAllocatedByThirtyTwoAtOnce() throws Exception {
        var payment = received(payment("100.00", "Stadtkasse Koblenz", "1"));
        List<Callable<Boolean>> wishes = IntStream.range(0, 32)
                .<Callable<Boolean>>mapToObj(number ->
                        () -> allocate(payment, number % 2 == 0 ? september : october, Optional.of(Money.euro("9.00")))
                                instanceof Outcome.Done<?, ?>)
                .toList();

        try (var people = Executors.newFixedThreadPool(32)) {
            long allocated = people.invokeAll(wishes).stream()
                    .filter(wish -> wish.resultNow())
                    .count();

            assertThat(allocated).isEqualTo(11);
        }
        assertThat(balance(Account.UNALLOCATED_PAYMENTS)).isEqualTo(Money.euro("-1.00"));
    }

    @Test
    void aCancelledInvoiceGivesBackWhatWasPaidForIt() {
        var payment = received(payment("119.00", "RE-2026-000001", "1"));
        billing.room(RequestCancellation.class)
                .request(billing.clerk, september.id(), "Falsch")
                .orElseThrow();

        billing.room(ReleaseCancellation.class)
                .release(billing.releaser, september.id())
                .orElseThrow();

        var after = find(payment.id());
        assertThat(after.remaining()).isEqualTo(Money.euro("119.00"));
        assertThat(after.allocations()).hasSize(2);
        assertThat(allocate(payment, september, Optional.empty()))
                .isEqualTo(Outcome.refused(new PaymentRefusal.NothingOpen("RE-2026-000001")));
        assertThat(open()).extracting(OpenItem::invoice).containsExactly(reference(october));
        assertThat(balance(Account.RECEIVABLES)).isEqualTo(Money.euro("119.00"));
    }

    @Test
    void whatWentBackIsWrittenOff() {
        var payment = received(payment("120.00", "RE-2026-000001", "1"));

        var writtenOff = billing.room(WriteOffPayment.class)
                .writeOff(billing.clerk, payment.id(), "Erstattet am 20.11.2026")
                .orElseThrow();

        assertThat(writtenOff.remaining().isZero()).isTrue();
        assertThat(settlement(september).paid()).isEqualTo(Money.euro("119.00"));
        assertThat(balance(Account.BANK)).isEqualTo(Money.euro("119.00"));
        assertThat(balance(Account.UNALLOCATED_PAYMENTS)).isEqualTo(Money.ZERO);
        assertThat(billing.database
                        .transactions()
                        .read(
                                billing.clerk,
                                () -> billing.room(Payments.class)
                                        .page(billing.association, true, Optional.empty(), 10)))
                .isEmpty();
        assertThat(billing.room(WriteOffPayment.class).writeOff(billing.clerk, payment.id(), "Noch einmal"))
                .isEqualTo(Outcome.refused(new PaymentRefusal.PaymentUsedUp()));
    }

    @Test
    void aListSaysTheSameOfAStatementAsItsPage() {
        var read = imported(statement(
                        payment("119.00", "RE-2026-000001", "1"),
                        payment("30.00", "Danke", "2"),
                        payment("7.00", "Danke", "3")))
                .orElseThrow()
                .getFirst();
        billing.room(WriteOffPayment.class)
                .writeOff(billing.clerk, read.payments().getLast().id(), "Erstattet")
                .orElseThrow();
        imported(statement()).orElseThrow();

        var listed = billing.database
                .transactions()
                .read(
                        billing.clerk,
                        () -> billing.room(Payments.class).statements(billing.association, Optional.empty(), 10));

        assertThat(listed)
                .extracting(StatementSummary::payments, StatementSummary::received, StatementSummary::remaining)
                .containsExactly(tuple(0, Money.ZERO, Money.ZERO), tuple(3, Money.euro("156.00"), Money.euro("30.00")));
        assertThat(listed.getLast())
                .isEqualTo(billing.database
                        .transactions()
                        .read(
                                billing.clerk,
                                () -> billing.room(Payments.class)
                                        .statement(
                                                billing.association,
                                                listed.getLast().id())
                                        .orElseThrow()
                                        .summary()));
    }

    @Test
    void onlyItsConsumerAndIssuerKnowHowAnInvoiceIsPaid() {
        var trier = billing.municipality(14, "Trier", 112_195, "MEMBER");
        var payment = received(payment("119.00", "RE-2026-000001", "1"));

        assertThat(settlementFor(koblenz, september).paid()).isEqualTo(Money.euro("119.00"));
        assertThat(settlementFor(trier, september)).isEqualTo(Settlement.NONE);
        for (var stranger : List.of(koblenz, trier)) {
            assertThat(billing.database
                            .transactions()
                            .read(
                                    billing.system(stranger),
                                    () -> billing.room(Payments.class).find(billing.association, payment.id())))
                    .as("the bank statement is the association's alone")
                    .isEmpty();
        }
        assertThat(allocate(billing.system(koblenz), payment, october, Optional.empty()))
                .isEqualTo(Outcome.refused(new PaymentRefusal.NotThere()));
    }

    @Test
    void remindsThreeTimesWithTwoWeeksEach() {
        var remind = billing.room(RemindConsumers.class);
        assertThat(levels(remind)).as("there is time").containsExactly((ReminderLevel) null);

        billing.clock.advanceTo("2026-12-16");
        assertThat(levels(remind)).containsExactly(ReminderLevel.REMINDER);
        assertThat(levels(remind)).as("two weeks more").containsExactly((ReminderLevel) null);
        billing.clock.advanceTo("2026-12-31");
        assertThat(levels(remind)).containsExactly(ReminderLevel.DUNNING);
        billing.clock.advanceTo("2027-01-15");
        assertThat(levels(remind)).containsExactly(ReminderLevel.LAST_DUNNING);
        billing.clock.advanceTo("2027-06-15");
        assertThat(levels(remind)).containsExactly((ReminderLevel) null);

        assertThat(settlementFor(koblenz, september).reminders())
                .extracting(Settlement.Reminder::level, Settlement.Reminder::dueOn)
                .containsExactly(
                        tuple(ReminderLevel.REMINDER, LocalDate.parse("2026-12-30")),
                        tuple(ReminderLevel.DUNNING, LocalDate.parse("2027-01-14")),
                        tuple(ReminderLevel.LAST_DUNNING, LocalDate.parse("2027-01-29")));
    }

    @Test
    void nobodyIsRemindedOfWhatIsPaid() {
        billing.clock.advanceTo("2026-12-16");
        received(payment("119.00", "RE-2026-000001", "1"));

        assertThat(levels(billing.room(RemindConsumers.class))).containsExactly((ReminderLevel) null);
    }

    @Test
    void sumsWhatIsOpenByItsAge() {
        assertThat(totals("2026-12-15")).isEqualTo(totals(0, "238.00", "0.00", "0.00", "0.00"));
        assertThat(totals("2026-12-16")).isEqualTo(totals(0, "0.00", "238.00", "0.00", "0.00"));
        assertThat(totals("2027-01-15")).isEqualTo(totals(0, "0.00", "0.00", "238.00", "0.00"));
        assertThat(totals("2027-04-01")).isEqualTo(totals(0, "0.00", "0.00", "0.00", "238.00"));
    }

    private OpenItems.Totals totals(String day) {
        var found = billing.database
                .transactions()
                .read(
                        billing.clerk,
                        () -> billing.room(OpenItems.class)
                                .totals(billing.association, Invoices.Side.ISSUER, LocalDate.parse(day)));
        assertThat(found.count()).isEqualTo(2);
        return new OpenItems.Totals(0, found.notDue(), found.upTo30(), found.upTo90(), found.longer());
    }

    private static OpenItems.Totals totals(int count, String... amounts) {
        var sums = Arrays.stream(amounts).map(Money::euro).toList();
        return new OpenItems.Totals(count, sums.get(0), sums.get(1), sums.get(2), sums.get(3));
    }

    private List<ReminderLevel> levels(RemindConsumers remind) {
        return remind.remind(billing.clerk, List.of(september.id())).orElseThrow().stream()
                .map(RemindConsumers.Reminded::level)
                .toList();
    }

    private static Invoice.Reference reference(Invoice invoice) {
        return new Invoice.Reference(invoice.id(), invoice.number().toString());
    }

    private static StatementEntry payment(String amount, String remittance, String bankReference) {
        return new StatementEntry(
                PaymentId.next(),
                EntryOutcome.PAYMENT,
                LocalDate.parse("2026-11-15"),
                Money.euro(amount),
                new StatementEntry.Party("Stadt Koblenz", "DE21500500009876543210"),
                remittance,
                bankReference);
    }

    private BankStatement statement(StatementEntry... entries) {
        return new BankStatement(
                StatementId.next(),
                ACCOUNT,
                "2026-" + ++statements,
                LocalDate.parse("2026-11-14"),
                LocalDate.parse("2026-11-15"),
                Money.euro("1000.00"),
                Money.euro("2000.00"),
                List.of(entries));
    }

    private Outcome<List<ImportedStatement>, PaymentRefusal> imported(BankStatement statement) {
        return billing.room(ImportStatements.class)
                .read(billing.clerk, new ImportStatements.Command("auszug.xml", "00", List.of(statement)));
    }

    private Payment received(StatementEntry payment) {
        return imported(statement(payment)).orElseThrow().getFirst().payments().getFirst();
    }

    private Payment find(PaymentId id) {
        return billing.database
                .transactions()
                .read(
                        billing.clerk,
                        () -> billing.room(Payments.class)
                                .find(billing.association, id)
                                .orElseThrow());
    }

    private Outcome<Payment, PaymentRefusal> allocate(Payment payment, Invoice invoice, Optional<Money> amount) {
        return allocate(billing.clerk, payment, invoice, amount);
    }

    private Outcome<Payment, PaymentRefusal> allocate(
            Actor actor, Payment payment, Invoice invoice, Optional<Money> amount) {
        return billing.room(AllocatePayment.class).allocate(actor, payment.id(), invoice.id(), amount);
    }

    private Settlement settlement(Invoice invoice) {
        return settlementFor(billing.association, invoice);
    }

    private Settlement settlementFor(TenantId party, Invoice invoice) {
        return billing.database
                .transactions()
                .read(
                        billing.system(party),
                        () -> billing.room(Settlements.class)
                                .of(party, List.of(invoice.id()))
                                .getOrDefault(invoice.id(), Settlement.NONE));
    }

    private List<OpenItem> open() {
        return billing.database
                .transactions()
                .read(
                        billing.clerk,
                        () -> billing.room(OpenItems.class)
                                .page(
                                        billing.association,
                                        Invoices.Side.ISSUER,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        10));
    }

    /** Debits less credits. */
    private Money balance(Account account) {
        return billing.database.transactions().read(billing.clerk, () -> {
            var sum = billing.database
                    .context()
                    .fetchValue(
                            "select coalesce(sum(case when debit_account = {0} then amount else -amount end), 0)"
                                    + " from billing.ledger_posting where {0} in (debit_account, credit_account)",
                            DSL.val(account.name()));
            return Money.euro((BigDecimal) Objects.requireNonNull(sum));
        });
    }
}
