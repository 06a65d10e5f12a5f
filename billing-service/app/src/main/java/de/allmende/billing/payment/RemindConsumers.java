package de.allmende.billing.payment;

import de.allmende.billing.invoice.InvoiceId;
import de.allmende.billing.invoice.Invoices;
import de.allmende.billing.invoice.ReminderLevel;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reminds the consumers of invoices that were not paid in time, each by its next level, and gives them another two weeks.
 * What is not overdue, or was reminded for the last time, is left alone and said so. No fees and no interest are claimed. Refused: NOT_THERE.
 */
public final class RemindConsumers {

    private static final int DAYS_TO_PAY = 14;

    private final Payments payments;
    private final OpenItems openItems;
    private final Invoices invoices;
    private final Reminders reminders;
    private final AuditTrail audit;
    private final TenantTransactions transactions;
    private final BusinessTime time;

    RemindConsumers(
            Payments payments,
            OpenItems openItems,
            Invoices invoices,
            Reminders reminders,
            AuditTrail audit,
            TenantTransactions transactions,
            BusinessTime time) {
        this.payments = payments;
        this.openItems = openItems;
        this.invoices = invoices;
        this.reminders = reminders;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    /**
     * What became of one wish.
     *
     * @param level by which the consumer was reminded; none if it was not
     * @param dueOn until when it has time now
     */
    public record Reminded(
            InvoiceId invoice,
            @Nullable ReminderLevel level,
            @Nullable LocalDate dueOn) {}

    /** One answer for each invoice, in their order. */
    public Outcome<List<Reminded>, PaymentRefusal> remind(Actor actor, List<InvoiceId> wanted) {
        return transactions.write(actor, () -> {
            payments.hold(actor.tenant());
            if (wanted.stream()
                    .anyMatch(id -> invoices.findIssued(actor.tenant(), id).isEmpty())) {
                return Outcome.refused(new PaymentRefusal.NotThere());
            }
            return Outcome.done(
                    wanted.stream().map(invoice -> remind(actor, invoice)).toList());
        });
    }

    private Reminded remind(Actor actor, InvoiceId invoice) {
        var today = time.today();
        return openItems
                .find(actor.tenant(), invoice)
                .flatMap(item -> item.nextReminder(today).map(level -> remind(actor, item, level, today)))
                .orElseGet(() -> new Reminded(invoice, null, null));
    }

    private Reminded remind(Actor actor, OpenItem item, ReminderLevel level, LocalDate today) {
        var dueOn = today.plusDays(DAYS_TO_PAY);
        reminders.add(actor, item, level, today, dueOn, time.now());
        var before = item.reminded();
        audit.record(
                        actor,
                        "CONSUMER_REMINDED",
                        "invoice",
                        item.invoice().id().value(),
                        "%s an %s: %s € aus %s sind offen"
                                .formatted(
                                        level.label(),
                                        item.consumer().name(),
                                        item.open(),
                                        item.invoice().number()),
                        Change.of(
                                "Mahnstufe",
                                before == null ? null : before.level().label(),
                                level.label()),
                        Change.of("Frist", before == null ? item.dueOn() : before.dueOn(), dueOn))
                .alsoIn(item.consumer().tenant(), item.issuer().name());
        return new Reminded(item.invoice().id(), level, dueOn);
    }
}
