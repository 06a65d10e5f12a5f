package de.allmende.billing.payment;

import de.allmende.platform.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Kontoauszug: what moved on one account, with a balance before and after. Entries of an account in euro.
 *
 * @param account IBAN
 * @param reference by which the bank names it
 */
public record BankStatement(
        StatementId id,
        String account,
        String reference,
        LocalDate openedOn,
        LocalDate closedOn,
        Money opening,
        Money closing,
        List<StatementEntry> entries) {

    public BankStatement {
        entries = List.copyOf(entries);
    }

    /** With what came with earlier statements marked as such. */
    BankStatement without(Set<String> bankReferences) {
        return new BankStatement(
                id,
                account,
                reference,
                openedOn,
                closedOn,
                opening,
                closing,
                entries.stream()
                        .map(entry -> entry.outcome() == EntryOutcome.PAYMENT
                                        && bankReferences.contains(entry.bankReference())
                                ? entry.known()
                                : entry)
                        .toList());
    }

    List<StatementEntry> payments() {
        return entries.stream()
                .filter(entry -> entry.outcome() == EntryOutcome.PAYMENT)
                .toList();
    }
}
