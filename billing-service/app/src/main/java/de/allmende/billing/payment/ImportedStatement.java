package de.allmende.billing.payment;

import de.allmende.platform.kernel.Money;
import java.time.Instant;
import java.util.List;

/**
 * A bank statement that was read in, with what became of its payments.
 *
 * @param fileSha256 of the file in which it came
 */
public record ImportedStatement(
        BankStatement statement,
        String fileName,
        String fileSha256,
        Instant importedAt,
        String importedBy,
        List<Payment> payments) {

    public ImportedStatement {
        payments = List.copyOf(payments);
    }

    public StatementSummary summary() {
        return new StatementSummary(
                statement.id(),
                statement.account(),
                statement.reference(),
                statement.openedOn(),
                statement.closedOn(),
                statement.opening(),
                statement.closing(),
                fileName,
                fileSha256,
                importedAt,
                importedBy,
                payments.size(),
                payments.stream().map(payment -> payment.entry().amount()).reduce(Money.ZERO, Money::plus),
                payments.stream().map(Payment::remaining).reduce(Money.ZERO, Money::plus));
    }
}
