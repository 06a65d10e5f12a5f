package de.allmende.billing.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the postings has found.
 *
 * @param sealed number of links of the chain
 * @param waiting postings that will be sealed within seconds
 * @param faults empty when all is well
 */
public record LedgerReport(
        Instant checkedAt,
        long sealed,
        int waiting,
        @Nullable Instant lastSealedAt,
        List<Fault> faults) {

    public LedgerReport {
        faults = List.copyOf(faults);
    }

    /**
     * Something in the ledger that is not as it was written.
     *
     * @param position of the chain; 0 when it is about a posting outside the chain
     */
    public record Fault(Kind kind, long position) {}

    /** What is wrong. */
    public enum Kind {
        /** A link is missing, or two stand at one place. */
        POSITION_MISSING,
        /** The chain names a posting that is not there any more. */
        POSTING_MISSING,
        /** The posting is not the one that was sealed, or the seal itself was changed. */
        HASH_DIFFERS,
        /** A posting that no act has written. */
        POSTING_FOREIGN,
        /** The audit trail knows links that are not there: the end was cut off. */
        CHAIN_TOO_SHORT,
        /** The audit trail holds another hash at this position: the chain was written anew. */
        HEAD_DIFFERS
    }
}
