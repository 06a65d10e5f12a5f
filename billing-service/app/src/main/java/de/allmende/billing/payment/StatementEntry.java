package de.allmende.billing.payment;

import de.allmende.platform.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Umsatz: one movement on an account. A collective entry of the bank is one for each payment in it.
 *
 * @param id of the payment, if it is one
 * @param amount positive; the outcome says in which direction
 * @param party who has paid or was paid, as far as the bank says
 * @param remittance Verwendungszweck, with the references of the payer
 * @param bankReference by which the same movement is known again in another statement of the account
 */
public record StatementEntry(
        PaymentId id,
        EntryOutcome outcome,
        LocalDate bookedOn,
        Money amount,
        Party party,
        String remittance,
        String bankReference) {

    /** The other side of a movement. */
    public record Party(@Nullable String name, @Nullable String account) {}

    StatementEntry known() {
        return new StatementEntry(id, EntryOutcome.KNOWN, bookedOn, amount, party, remittance, bankReference);
    }
}
