package de.allmende.billing.payment;

import de.allmende.platform.kernel.Money;
import de.allmende.platform.kernel.Refusal;

/** Every "no" of this room. */
public sealed interface PaymentRefusal extends Refusal {

    /** There is no such payment, invoice or allocation, or it belongs to others. */
    record NotThere() implements PaymentRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** The statement is about another account than the one on our invoices. */
    record ForeignAccount(String account) implements PaymentRefusal {}

    /** The issuer's own account is not on record, so nothing can be compared. */
    record NoAccount() implements PaymentRefusal {}

    /** All of the file was read in before. */
    record StatementKnown(String reference) implements PaymentRefusal {}

    /** All of the payment is allocated. */
    record PaymentUsedUp() implements PaymentRefusal {}

    /** Nothing of the invoice is open: it is paid, cancelled, or cancels another one. */
    record NothingOpen(String number) implements PaymentRefusal {}

    /** More than what is left of the payment or open of the invoice. */
    record AmountTooHigh(Money highest) implements PaymentRefusal {}

    /** It has been taken back, or it takes one back. */
    record AllocationReversed() implements PaymentRefusal {}
}
