package de.allmende.billing.invoice.web;

import de.allmende.billing.invoice.Cancellation;
import de.allmende.billing.invoice.CancellationState;
import de.allmende.billing.invoice.Invoice;
import de.allmende.billing.invoice.InvoiceLine;
import de.allmende.billing.invoice.Invoices;
import de.allmende.billing.invoice.Settlement;
import de.allmende.billing.rest.DocumentReference;
import de.allmende.billing.rest.InvoiceCancellation;
import de.allmende.billing.rest.InvoiceCancellationState;
import de.allmende.billing.rest.InvoiceState;
import de.allmende.billing.rest.Money;
import de.allmende.billing.rest.Period;
import de.allmende.billing.rest.PersonReference;
import de.allmende.billing.rest.Reminder;
import de.allmende.billing.rest.ReminderLevel;
import de.allmende.billing.rest.SettlementPart;
import de.allmende.billing.rest.SettlementState;
import de.allmende.billing.rest.TaxTotal;
import de.allmende.billing.rest.TenantReference;
import de.allmende.platform.kernel.DatePeriod;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** How an invoice looks from outside. */
final class InvoiceViews {

    private InvoiceViews() {}

    static de.allmende.billing.rest.Invoice invoice(Invoice invoice) {
        return new de.allmende.billing.rest.Invoice()
                .id(invoice.id().toString())
                .number(invoice.number().toString())
                .title(invoice.title())
                .state(InvoiceState.valueOf(invoice.state().name()))
                .stateLabel(invoice.state().label())
                .cancels(reference(invoice.cancels()))
                .cancelledBy(reference(invoice.cancelledBy()))
                .issuer(party(invoice.issuer()))
                .consumer(party(invoice.consumer()))
                .issueDate(invoice.issuedOn())
                .dueDate(invoice.dueOn())
                .period(period(invoice.service()))
                .routingId(invoice.routingId())
                .net(money(invoice.net()))
                .tax(money(invoice.tax()))
                .gross(money(invoice.gross()));
    }

    /** Whether it is paid is no question for what is taken back or takes back. */
    static de.allmende.billing.rest.@Nullable Settlement settlement(
            Invoice invoice, Settlement settlement, LocalDate today) {
        if (invoice.cancels() != null || invoice.cancelledBy() != null) {
            return null;
        }
        var state = settlement.state(invoice, today);
        return new de.allmende.billing.rest.Settlement()
                .state(SettlementState.valueOf(state.name()))
                .stateLabel(state.label())
                .paid(money(settlement.paid()))
                .open(money(settlement.open(invoice)))
                .parts(settlement.parts().stream()
                        .map(part -> new SettlementPart().paidOn(part.paidOn()).amount(money(part.amount())))
                        .toList())
                .reminders(settlement.reminders().stream()
                        .map(reminder -> new Reminder()
                                .level(ReminderLevel.valueOf(reminder.level().name()))
                                .levelLabel(reminder.level().label())
                                .open(money(reminder.open()))
                                .remindedOn(reminder.remindedOn())
                                .dueOn(reminder.dueOn()))
                        .toList());
    }

    static de.allmende.billing.rest.InvoiceLine line(InvoiceLine line) {
        return new de.allmende.billing.rest.InvoiceLine()
                .position(line.position())
                .name(line.name())
                .quantity(line.quantity().toPlainString())
                .unitLabel(line.unitLabel())
                .unitPrice(line.unitPrice().toPlainString())
                .amount(money(line.amount()))
                .period(period(line.service()))
                .taxCase(line.taxCase())
                .bookingNumber(line.bookingNumber())
                .costCentre(line.costCentre())
                .basis(line.basis());
    }

    static TaxTotal tax(Invoices.IssuedTax tax) {
        return new TaxTotal()
                ._case(tax.taxCase())
                .label(tax.label())
                .category(tax.category())
                .ratePercent(tax.ratePercent().toPlainString())
                .reason(tax.reason())
                .net(money(tax.net()))
                .tax(money(tax.tax()));
    }

    static InvoiceCancellation cancellation(Cancellation cancellation) {
        var view = new InvoiceCancellation()
                .state(InvoiceCancellationState.valueOf(cancellation.state().name()))
                .stateLabel(cancellation.state().label())
                .reason(cancellation.reason())
                .requestedBy(person(cancellation.requested()))
                .requestedAt(cancellation.requested().at().atOffset(ZoneOffset.UTC))
                .decisionReason(cancellation.decisionReason());
        if (cancellation.state() == CancellationState.RELEASED) {
            view.document(cancellation.id().toString());
        }
        var decided = cancellation.decided();
        return decided == null
                ? view
                : view.decidedBy(person(decided)).decidedAt(decided.at().atOffset(ZoneOffset.UTC));
    }

    private static PersonReference person(Cancellation.Step step) {
        return new PersonReference().name(step.name());
    }

    private static @Nullable DocumentReference reference(Invoice.@Nullable Reference other) {
        return other == null
                ? null
                : new DocumentReference().id(other.id().toString()).number(other.number());
    }

    private static TenantReference party(Invoice.Party party) {
        return new TenantReference().id(party.tenant().toString()).name(party.name());
    }

    private static Period period(DatePeriod period) {
        return new Period().from(period.from()).until(period.until());
    }

    private static Money money(de.allmende.platform.kernel.Money money) {
        return new Money().amount(money.toString()).currency(Money.CurrencyEnum.EUR);
    }
}
