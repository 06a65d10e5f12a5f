package de.allmende.billing.invoice;

import de.allmende.platform.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/** Begleichung: what has been paid of an invoice, and how often its consumer was reminded. */
public record Settlement(List<Part> parts, List<Reminder> reminders) {

    public static final Settlement NONE = new Settlement(List.of(), List.of());

    public Settlement {
        parts = List.copyOf(parts);
        reminders = List.copyOf(reminders);
    }

    /** So much came on that day. */
    public record Part(LocalDate paidOn, Money amount) {}

    /** A reminder, with the amount that was open then and the day until which it gave time. */
    public record Reminder(ReminderLevel level, Money open, LocalDate remindedOn, LocalDate dueOn) {}

    public Money paid() {
        return parts.stream().map(Part::amount).reduce(Money.ZERO, Money::plus);
    }

    public Money open(Invoice invoice) {
        return invoice.gross().minus(paid());
    }

    public SettlementState state(Invoice invoice, LocalDate today) {
        if (open(invoice).isZero()) {
            return SettlementState.PAID;
        }
        if (today.isAfter(invoice.dueOn())) {
            return SettlementState.OVERDUE;
        }
        return parts.isEmpty() ? SettlementState.OPEN : SettlementState.PARTLY_PAID;
    }
}
