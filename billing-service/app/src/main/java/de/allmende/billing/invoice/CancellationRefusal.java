package de.allmende.billing.invoice;

import de.allmende.platform.kernel.Refusal;

/** Every "no" to taking back an invoice. */
public sealed interface CancellationRefusal extends Refusal {

    /** There is no such invoice, or somebody else has issued it. */
    record NoSuchInvoice() implements CancellationRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** The document takes back an invoice itself. */
    record CancellationIsFinal(String cancelled) implements CancellationRefusal {}

    /** Another document has taken it back. */
    record InvoiceIsCancelled(String by) implements CancellationRefusal {}

    /** It waits for a second person already. */
    record CancellationWaits(String requestedBy) implements CancellationRefusal {}

    /** Nobody has asked for it, or it has been decided. */
    record NoCancellationWaits() implements CancellationRefusal {}

    /** Two people are needed. */
    record ReleaserIsRequester() implements CancellationRefusal {}

    /** The official rules do not accept the document. */
    record CancellationInvalid(String findings) implements CancellationRefusal {}
}
