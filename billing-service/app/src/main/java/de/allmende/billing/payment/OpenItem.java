package de.allmende.billing.payment;

import de.allmende.billing.invoice.Invoice;
import de.allmende.billing.invoice.ReminderLevel;
import de.allmende.platform.kernel.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Offener Posten: an invoice of which something is to be paid.
 *
 * @param reminded the last reminder
 */
public record OpenItem(
        Invoice.Reference invoice,
        String title,
        Invoice.Party issuer,
        Invoice.Party consumer,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money gross,
        Money open,
        @Nullable Reminded reminded) {

    /** The last reminder, and until when it gave time. */
    public record Reminded(ReminderLevel level, LocalDate on, LocalDate dueOn) {}

    /** 0 as long as there is time. */
    public long daysOverdue(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(dueOn, today));
    }

    /** What the next reminder would be today; none while there is time, and none after the last. */
    public Optional<ReminderLevel> nextReminder(LocalDate today) {
        if (!today.isAfter(reminded == null ? dueOn : reminded.dueOn())) {
            return Optional.empty();
        }
        return reminded == null
                ? Optional.of(ReminderLevel.first())
                : reminded.level().next();
    }
}
