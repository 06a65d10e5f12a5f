package de.allmende.billing.payment.web;

import de.allmende.billing.invoice.Invoice;
import de.allmende.billing.invoice.ReminderLevel;
import de.allmende.billing.payment.ImportedStatement;
import de.allmende.billing.payment.OpenItems;
import de.allmende.billing.payment.RemindConsumers;
import de.allmende.billing.payment.StatementSummary;
import de.allmende.billing.rest.Allocation;
import de.allmende.billing.rest.BankStatement;
import de.allmende.billing.rest.DocumentReference;
import de.allmende.billing.rest.EntryOutcome;
import de.allmende.billing.rest.Money;
import de.allmende.billing.rest.OpenItem;
import de.allmende.billing.rest.OpenItemReminder;
import de.allmende.billing.rest.OpenItemTotals;
import de.allmende.billing.rest.Payment;
import de.allmende.billing.rest.PersonReference;
import de.allmende.billing.rest.ReminderAnswer;
import de.allmende.billing.rest.StatementEntry;
import de.allmende.billing.rest.TenantReference;
import de.allmende.billing.rest.WriteOff;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How payments and open items look from outside. */
final class PaymentViews {

    private PaymentViews() {}

    static BankStatement summary(StatementSummary summary) {
        return new BankStatement()
                .id(summary.id().toString())
                .account(summary.account())
                .reference(summary.reference())
                .fileName(summary.fileName())
                .fileSha256(summary.fileSha256())
                .openedOn(summary.openedOn())
                .closedOn(summary.closedOn())
                .opening(money(summary.opening()))
                .closing(money(summary.closing()))
                .importedAt(summary.importedAt().atOffset(ZoneOffset.UTC))
                .importedBy(new PersonReference().name(summary.importedBy()))
                .payments(summary.payments())
                .received(money(summary.received()))
                .remaining(money(summary.remaining()));
    }

    static BankStatement statement(ImportedStatement imported) {
        var payments = imported.payments().stream()
                .collect(Collectors.toMap(de.allmende.billing.payment.Payment::id, Function.identity()));
        var entries = imported.statement().entries();
        return summary(imported.summary())
                .entries(IntStream.range(0, entries.size())
                        .mapToObj(place -> {
                            var entry = entries.get(place);
                            var view = entry(place + 1, entry);
                            var payment = payments.get(entry.id());
                            return payment == null ? view : view.payment(payment(payment));
                        })
                        .toList());
    }

    private static StatementEntry entry(int position, de.allmende.billing.payment.StatementEntry entry) {
        return new StatementEntry()
                .position(position)
                .outcome(EntryOutcome.valueOf(entry.outcome().name()))
                .outcomeLabel(entry.outcome().label())
                .bookedOn(entry.bookedOn())
                .amount(money(entry.amount()))
                .partyName(entry.party().name())
                .partyAccount(entry.party().account())
                .remittance(entry.remittance());
    }

    static Payment payment(de.allmende.billing.payment.Payment payment) {
        var entry = payment.entry();
        return new Payment()
                .id(payment.id().toString())
                .bankStatementId(payment.statement().toString())
                .bookedOn(entry.bookedOn())
                .amount(money(entry.amount()))
                .remaining(money(payment.remaining()))
                .partyName(entry.party().name())
                .partyAccount(entry.party().account())
                .remittance(entry.remittance())
                .writeOffs(payment.writeOffs().stream()
                        .map(writeOff -> new WriteOff()
                                .amount(money(writeOff.amount()))
                                .reason(writeOff.reason())
                                .madeAt(writeOff.madeAt().atOffset(ZoneOffset.UTC))
                                .madeBy(new PersonReference().name(writeOff.byName())))
                        .toList())
                .allocations(payment.allocations().stream()
                        .map(allocation -> allocation(allocation)
                                .standing(payment.standing().contains(allocation)))
                        .toList());
    }

    private static Allocation allocation(de.allmende.billing.payment.Allocation allocation) {
        var reverses = allocation.reverses();
        return new Allocation()
                .id(allocation.id().toString())
                .invoice(document(allocation.invoice()))
                .amount(money(allocation.amount()))
                .madeAt(allocation.madeAt().atOffset(ZoneOffset.UTC))
                .madeBy(new PersonReference().name(allocation.byName()))
                .reverses(reverses == null ? null : reverses.toString())
                .reason(allocation.reason());
    }

    static OpenItem item(de.allmende.billing.payment.OpenItem item, LocalDate today) {
        var view = new OpenItem()
                .invoice(document(item.invoice()))
                .title(item.title())
                .issuer(party(item.issuer()))
                .consumer(party(item.consumer()))
                .issueDate(item.issuedOn())
                .dueDate(item.dueOn())
                .gross(money(item.gross()))
                .open(money(item.open()))
                .daysOverdue(Math.toIntExact(item.daysOverdue(today)));
        var reminded = item.reminded();
        if (reminded != null) {
            view.reminder(new OpenItemReminder()
                    .level(level(reminded.level()))
                    .levelLabel(reminded.level().label())
                    .remindedOn(reminded.on())
                    .dueOn(reminded.dueOn()));
        }
        item.nextReminder(today)
                .ifPresent(next -> view.nextReminder(level(next)).nextReminderLabel(next.label()));
        return view;
    }

    static OpenItemTotals totals(OpenItems.Totals totals) {
        return new OpenItemTotals()
                .count(totals.count())
                .notDue(money(totals.notDue()))
                .overdue(money(totals.overdue()))
                .overdueUpTo30Days(money(totals.upTo30()))
                .overdueUpTo90Days(money(totals.upTo90()))
                .overdueLonger(money(totals.longer()));
    }

    static ReminderAnswer answer(RemindConsumers.Reminded reminded) {
        var level = reminded.level();
        var view = new ReminderAnswer().invoiceId(reminded.invoice().toString()).reminded(level != null);
        return level == null
                ? view
                : view.level(level(level)).levelLabel(level.label()).dueOn(reminded.dueOn());
    }

    private static de.allmende.billing.rest.ReminderLevel level(ReminderLevel level) {
        return de.allmende.billing.rest.ReminderLevel.valueOf(level.name());
    }

    private static DocumentReference document(Invoice.Reference invoice) {
        return new DocumentReference().id(invoice.id().toString()).number(invoice.number());
    }

    private static TenantReference party(Invoice.Party party) {
        return new TenantReference().id(party.tenant().toString()).name(party.name());
    }

    private static Money money(de.allmende.platform.kernel.Money money) {
        return new Money().amount(money.toString()).currency(Money.CurrencyEnum.EUR);
    }
}
