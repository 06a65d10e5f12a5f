package de.allmende.billing.payment;

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
}
