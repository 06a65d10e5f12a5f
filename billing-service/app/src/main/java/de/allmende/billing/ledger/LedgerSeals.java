package de.allmende.billing.ledger;

import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The chain over the postings of the bound tenant. */
public interface LedgerSeals {

    /** Issuers with postings that wait for their seal. Needs no tenant. */
    List<UUID> waitingIssuers();

    Optional<LedgerSeal> last();

    /** Postings that wait for their seal, the oldest first. */
    List<Posting> unsealed(TenantId issuer, int limit);

    void seal(TenantId issuer, LedgerSeal seal, Instant now);

    /** Every link of the chain, from the first on. */
    void chain(Consumer<LedgerSeal> reader);

    /** What the audit trail says of the chain's ends. */
    List<LedgerHead> heads(TenantId issuer);

    int waiting(TenantId issuer);

    @Nullable
    Instant lastSealedAt();

    /** How many postings have disappeared before they were sealed. */
    int lost(TenantId issuer);

    /** How many postings have no seal and do not wait for one: no act has written them. */
    int foreign();
}
