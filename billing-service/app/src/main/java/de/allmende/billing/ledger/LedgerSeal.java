package de.allmende.billing.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link of the chain over an issuer's postings.
 *
 * @param entry what it seals; null when that has disappeared
 */
public record LedgerSeal(
        long position, UUID posting, String hash, @Nullable Posting entry) {}
