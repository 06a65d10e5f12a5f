package de.allmende.billing.ledger;

import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Buchungssatz: moves an amount from one account to another, so that debit and credit are equal by construction. Never
 * changed; a correction is a new posting the other way.
 *
 * @param invoice that it is about; with its consumer
 * @param payment that it is about; it has at least one of both
 */
public record Posting(
        UUID id,
        TenantId issuer,
        @Nullable UUID invoice,
        @Nullable TenantId consumer,
        @Nullable UUID payment,
        LocalDate postedOn,
        Account debit,
        Account credit,
        Money amount,
        String text) {

    /** Takes it back: the same amount the other way, for another document. */
    public Posting reversed(UUID document, LocalDate day, String why) {
        return new Posting(Ids.next(), issuer, document, consumer, payment, day, credit, debit, amount, why);
    }

    public Posting {
        if (amount.isNegative() || amount.isZero() || debit == credit) {
            throw new IllegalArgumentException("A posting moves a positive amount between two accounts.");
        }
    }
}
