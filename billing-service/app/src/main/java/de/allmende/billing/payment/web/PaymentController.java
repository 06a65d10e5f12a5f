package de.allmende.billing.payment.web;

import static de.allmende.platform.web.PathIds.id;

import de.allmende.billing.invoice.InvoiceId;
import de.allmende.billing.invoice.Invoices;
import de.allmende.billing.payment.AllocatePayment;
import de.allmende.billing.payment.AllocationId;
import de.allmende.billing.payment.ImportStatements;
import de.allmende.billing.payment.MalformedStatement;
import de.allmende.billing.payment.OpenItems;
import de.allmende.billing.payment.PaymentId;
import de.allmende.billing.payment.Payments;
import de.allmende.billing.payment.RemindConsumers;
import de.allmende.billing.payment.ReverseAllocation;
import de.allmende.billing.payment.StatementId;
import de.allmende.billing.payment.StatementReader;
import de.allmende.billing.payment.WriteOffPayment;
import de.allmende.billing.rest.AllocationReversal;
import de.allmende.billing.rest.BankStatement;
import de.allmende.billing.rest.BankStatementList;
import de.allmende.billing.rest.BankStatementPage;
import de.allmende.billing.rest.InvoiceSide;
import de.allmende.billing.rest.NewAllocation;
import de.allmende.billing.rest.NewReminders;
import de.allmende.billing.rest.OpenItemPage;
import de.allmende.billing.rest.Payment;
import de.allmende.billing.rest.PaymentPage;
import de.allmende.billing.rest.PaymentsApi;
import de.allmende.billing.rest.ReminderAnswerList;
import de.allmende.billing.rest.WriteOffReason;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Cursors;
import de.allmende.platform.web.FieldProblem;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class PaymentController implements PaymentsApi {

    private static final char PLACE_SEPARATOR = ' ';

    private final StatementReader reader;
    private final ImportStatements importStatements;
    private final AllocatePayment allocatePayment;
    private final ReverseAllocation reverseAllocation;
    private final WriteOffPayment writeOffPayment;
    private final RemindConsumers remindConsumers;
    private final Payments payments;
    private final OpenItems openItems;
    private final Idempotent idempotent;
    private final TenantTransactions transactions;
    private final CurrentActor currentActor;
    private final Cursors cursors;
    private final BusinessTime time;

    PaymentController(
            StatementReader reader,
            ImportStatements importStatements,
            AllocatePayment allocatePayment,
            ReverseAllocation reverseAllocation,
            WriteOffPayment writeOffPayment,
            RemindConsumers remindConsumers,
            Payments payments,
            OpenItems openItems,
            Idempotent idempotent,
            TenantTransactions transactions,
            CurrentActor currentActor,
            Cursors cursors,
            BusinessTime time) {
        this.reader = reader;
        this.importStatements = importStatements;
        this.allocatePayment = allocatePayment;
        this.reverseAllocation = reverseAllocation;
        this.writeOffPayment = writeOffPayment;
        this.remindConsumers = remindConsumers;
        this.payments = payments;
        this.openItems = openItems;
        this.idempotent = idempotent;
        this.transactions = transactions;
        this.currentActor = currentActor;
        this.cursors = cursors;
        this.time = time;
    }

    @Override
    public ResponseEntity<BankStatementList> importBankStatements(
            String fileName, String idempotencyKey, Resource body) {
        var command = command(fileName, body);
        return idempotent.answer(
                () -> importStatements.read(currentActor.get(), command),
                imported -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(new BankStatementList()
                                .items(imported.stream()
                                        .map(PaymentViews::statement)
                                        .toList())));
    }

    private ImportStatements.Command command(String fileName, Resource body) {
        try {
            var file = body.getContentAsByteArray();
            var sha256 = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(file));
            return new ImportStatements.Command(fileName, sha256, reader.read(file));
        } catch (MalformedStatement e) {
            throw Problems.badRequest(e.faults().stream()
                    .map(fault -> new FieldProblem(
                            fault.line() == 0 ? "" : "/lines/" + fault.line(),
                            "MALFORMED_LINE",
                            fault.line() == 0 ? fault.text() : "Zeile %d: %s".formatted(fault.line(), fault.text())))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public ResponseEntity<BankStatementPage> listBankStatements(Integer pageSize, @Nullable String pageToken) {
        var actor = currentActor.get();
        var after = cursors.decode(actor, pageToken).map(StatementId::parse);
        var found = transactions.read(actor, () -> payments.statements(actor.tenant(), after, pageSize + 1));
        var items = found.stream().limit(pageSize).toList();
        var page = new BankStatementPage()
                .items(items.stream().map(PaymentViews::summary).toList());
        if (found.size() > pageSize) {
            page.nextPageToken(cursors.encode(actor, items.getLast().id().toString()));
        }
        return ResponseEntity.ok(page);
    }

    @Override
    public ResponseEntity<BankStatement> getBankStatement(String bankStatementId) {
        var actor = currentActor.get();
        var id = id(StatementId::parse, bankStatementId);
        return transactions
                .read(actor, () -> payments.statement(actor.tenant(), id))
                .map(found -> ResponseEntity.ok(PaymentViews.statement(found)))
                .orElseThrow(Problems::notFound);
    }

    @Override
    public ResponseEntity<PaymentPage> listPayments(Boolean unallocated, Integer pageSize, @Nullable String pageToken) {
        var actor = currentActor.get();
        var after = cursors.decode(actor, pageToken).map(PaymentId::parse);
        var found = transactions.read(actor, () -> payments.page(actor.tenant(), unallocated, after, pageSize + 1));
        var items = found.stream().limit(pageSize).toList();
        var page = new PaymentPage()
                .items(items.stream().map(PaymentViews::payment).toList());
        if (found.size() > pageSize) {
            page.nextPageToken(cursors.encode(actor, items.getLast().id().toString()));
        }
        return ResponseEntity.ok(page);
    }

    @Override
    public ResponseEntity<Payment> getPayment(String paymentId) {
        var actor = currentActor.get();
        var id = id(PaymentId::parse, paymentId);
        return transactions
                .read(actor, () -> payments.find(actor.tenant(), id))
                .map(found -> ResponseEntity.ok(PaymentViews.payment(found)))
                .orElseThrow(Problems::notFound);
    }

    @Override
    public ResponseEntity<Payment> allocatePayment(String paymentId, String idempotencyKey, NewAllocation body) {
        var id = id(PaymentId::parse, paymentId);
        var invoice = id(InvoiceId::parse, body.getInvoiceId());
        var amount = Optional.ofNullable(body.getAmount()).map(Money::euro);
        if (amount.filter(Money::isZero).isPresent()) {
            throw Problems.badRequest("/amount", "AMOUNT_IS_ZERO", "Nennen Sie einen Betrag über 0,00 €.");
        }
        return idempotent.answer(
                () -> allocatePayment.allocate(currentActor.get(), id, invoice, amount),
                allocated -> ResponseEntity.status(HttpStatus.CREATED).body(PaymentViews.payment(allocated)));
    }

    @Override
    public ResponseEntity<Payment> reverseAllocation(
            String paymentId, String allocationId, String idempotencyKey, AllocationReversal body) {
        var id = id(PaymentId::parse, paymentId);
        var allocation = id(AllocationId::parse, allocationId);
        return idempotent.answer(
                () -> reverseAllocation.reverse(currentActor.get(), id, allocation, body.getReason()),
                reversed -> ResponseEntity.ok(PaymentViews.payment(reversed)));
    }

    @Override
    public ResponseEntity<Payment> writeOffPayment(String paymentId, String idempotencyKey, WriteOffReason body) {
        var id = id(PaymentId::parse, paymentId);
        return idempotent.answer(
                () -> writeOffPayment.writeOff(currentActor.get(), id, body.getReason()),
                writtenOff -> ResponseEntity.ok(PaymentViews.payment(writtenOff)));
    }

    @Override
    public ResponseEntity<OpenItemPage> listOpenItems(
            @Nullable InvoiceSide side,
            Boolean overdue,
            @Nullable String consumerName,
            Integer pageSize,
            @Nullable String pageToken) {
        var actor = currentActor.get();
        var today = time.today();
        var seenAs = side == InvoiceSide.ISSUER ? Invoices.Side.ISSUER : Invoices.Side.CONSUMER;
        var after = cursors.decode(actor, pageToken).map(PaymentController::place);
        var dueBefore = overdue ? Optional.of(today) : Optional.<LocalDate>empty();
        return transactions.read(actor, () -> {
            var found = openItems.page(
                    actor.tenant(), seenAs, dueBefore, Optional.ofNullable(consumerName), after, pageSize + 1);
            var items = found.stream().limit(pageSize).toList();
            var page = new OpenItemPage()
                    .items(items.stream()
                            .map(item -> PaymentViews.item(item, today))
                            .toList())
                    .totals(PaymentViews.totals(openItems.totals(actor.tenant(), seenAs, today)));
            if (found.size() > pageSize) {
                var last = items.getLast();
                page.nextPageToken(cursors.encode(
                        actor,
                        "" + last.dueOn() + PLACE_SEPARATOR + last.invoice().id()));
            }
            return ResponseEntity.ok(page);
        });
    }

    private static OpenItems.Place place(String position) {
        int end = position.indexOf(PLACE_SEPARATOR);
        return new OpenItems.Place(
                LocalDate.parse(position.substring(0, end)), InvoiceId.parse(position.substring(end + 1)));
    }

    @Override
    public ResponseEntity<ReminderAnswerList> remindConsumers(String idempotencyKey, NewReminders body) {
        var wanted = body.getInvoiceIds().stream()
                .map(text -> id(InvoiceId::parse, text))
                .distinct()
                .toList();
        return idempotent.answer(
                () -> remindConsumers.remind(currentActor.get(), wanted),
                reminded -> ResponseEntity.ok(new ReminderAnswerList()
                        .items(reminded.stream().map(PaymentViews::answer).toList())));
    }
}
