package de.allmende.billing.payment;

import de.allmende.platform.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a list says of a statement that was read in.
 *
 * @param payments how many there are in it
 * @param received by them
 * @param remaining of that, what is not allocated or written off
 */
public record StatementSummary(
        StatementId id,
        String account,
        String reference,
        LocalDate openedOn,
        LocalDate closedOn,
        Money opening,
        Money closing,
        String fileName,
        String fileSha256,
        Instant importedAt,
        String importedBy,
        int payments,
        Money received,
        Money remaining) {}
