package de.allmende.billing.ledger;

import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Buchungssatz: moves an amount from one account to another, so that debit and credit are equal by construction. Never
 * changed; a correction is a new posting the other way.
 */
public record Posting(
        UUID id,
        TenantId issuer,
        UUID invoice,
        TenantId consumer,
        LocalDate postedOn,
        Account debit,
        Account credit,
        Money amount,
        String text) {

    /** Takes it back: the same amount the other way, for another document. */
    public Posting reversed(UUID document, LocalDate day, String why) {
        return new Posting(Ids.next(), issuer, document, consumer, day, credit, debit, amount, why);
    }

    public Posting {
        if (amount.isNegative() || amount.isZero() || debit == credit) {
            throw new IllegalArgumentException("A posting moves a positive amount between two accounts.");
        }
    }
}
