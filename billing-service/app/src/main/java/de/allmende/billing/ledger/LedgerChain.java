package de.allmende.billing.ledger;

import de.allmende.platform.audit.HashChain;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the chain of an issuer's postings is computed: every field of a posting, set apart by a tab, hashed with the hash before. */
final class LedgerChain {

    private LedgerChain() {}

    static String hash(String previous, Posting posting, long position) {
        return HashChain.hash(
                previous,
                String.join(
                        "\t",
                        "ledger",
                        posting.issuer().toString(),
                        Long.toString(position),
                        posting.id().toString(),
                        text(posting.invoice()),
                        posting.consumer() == null ? "" : posting.consumer().toString(),
                        text(posting.payment()),
                        posting.postedOn().toString(),
                        posting.debit().name(),
                        posting.credit().name(),
                        posting.amount().toString(),
                        posting.text()));
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
