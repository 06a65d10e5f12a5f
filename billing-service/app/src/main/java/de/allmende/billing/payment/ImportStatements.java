package de.allmende.billing.payment;

import de.allmende.billing.tenantfact.TenantFact;
import de.allmende.billing.tenantfact.TenantFacts;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads in the statements of a file: all of them that are not known yet, or none. What came in settles the invoices that the
 * remittance names, in their order, as far as it goes; the rest waits for somebody who knows. Refused: NO_ACCOUNT,
 * FOREIGN_ACCOUNT, STATEMENT_KNOWN.
 */
public final class ImportStatements {

    private final Payments payments;
    private final OpenItems openItems;
    private final AllocationBook book;
    private final TenantFacts facts;
    private final AuditTrail audit;
    private final TenantTransactions transactions;
    private final BusinessTime time;

    ImportStatements(
            Payments payments,
            OpenItems openItems,
            AllocationBook book,
            TenantFacts facts,
            AuditTrail audit,
            TenantTransactions transactions,
            BusinessTime time) {
        this.payments = payments;
        this.openItems = openItems;
        this.book = book;
        this.facts = facts;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    /** A file that has been read. */
    public record Command(String fileName, String sha256, List<BankStatement> statements) {}

    public Outcome<List<ImportedStatement>, PaymentRefusal> read(Actor actor, Command file) {
        return transactions.write(actor, () -> {
            payments.hold(actor.tenant());
            var account = facts.find(actor.tenant()).map(TenantFact::iban).orElse(null);
            if (account == null) {
                return Outcome.refused(new PaymentRefusal.NoAccount());
            }
            for (var statement : file.statements()) {
                if (!statement.account().equals(account)) {
                    return Outcome.refused(new PaymentRefusal.ForeignAccount(statement.account()));
                }
            }
            var unknown = file.statements().stream()
                    .filter(statement -> !payments.knows(actor.tenant(), account, statement.reference()))
                    .toList();
            if (unknown.isEmpty()) {
                return Outcome.refused(new PaymentRefusal.StatementKnown(
                        file.statements().getFirst().reference()));
            }
            return Outcome.done(unknown.stream()
                    .map(statement -> read(actor, file, statement))
                    .toList());
        });
    }

    private ImportedStatement read(Actor actor, Command file, BankStatement read) {
        var references =
                read.payments().stream().map(StatementEntry::bankReference).toList();
        var statement = read.without(payments.known(actor.tenant(), read.account(), references));
        var now = time.now();
        payments.add(actor, statement, file.fileName(), file.sha256(), now);
        var received = new ArrayList<Payment>();
        for (var entry : statement.payments()) {
            var payment = new Payment(actor.tenant(), statement.id(), entry, List.of(), List.of());
            book.received(payment, BusinessTime.dayOf(now));
            received.add(allocateNamed(payment));
        }
        var total = received.stream().map(payment -> payment.entry().amount()).reduce(Money.ZERO, Money::plus);
        audit.record(
                actor,
                "BANK_STATEMENT_IMPORTED",
                "bankStatement",
                statement.id().value(),
                "Kontoauszug %s eingelesen: %d Zahlungseingänge über %s €"
                        .formatted(statement.reference(), received.size(), total),
                Change.of("Kontostand", statement.opening(), statement.closing()));
        return new ImportedStatement(statement, file.fileName(), file.sha256(), now, actor.name(), received);
    }

    private Payment allocateNamed(Payment payment) {
        var named = NamedInvoices.in(payment.entry().remittance());
        if (named.isEmpty()) {
            return payment;
        }
        var open = openItems.numbered(payment.issuer(), named).stream()
                .collect(Collectors.toMap(item -> item.invoice().number(), Function.identity()));
        var left = payment.entry().amount();
        var allocations = new ArrayList<Allocation>();
        for (var number : named) {
            var item = open.get(number);
            if (item != null && !left.isZero()) {
                var part = left.compareTo(item.open()) < 0 ? left : item.open();
                var allocation = Allocation.of(payment, item, part, null, time.now());
                book.enter(allocation, time.today());
                allocations.add(allocation);
                left = left.minus(part);
            }
        }
        return new Payment(payment.issuer(), payment.statement(), payment.entry(), allocations, List.of());
    }
}
