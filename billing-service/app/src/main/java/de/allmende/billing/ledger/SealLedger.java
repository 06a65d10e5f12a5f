package de.allmende.billing.ledger;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.audit.HashChain;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Adds the new postings of every issuer to its chain and writes the head into its audit trail, which is anchored outside the
 * database. Runs as one recurring task of the whole service, on the real clock: time travel must not delay it.
 */
public final class SealLedger {

    static final String ACT = "LEDGER_SEALED";

    private static final int POSTINGS_AT_A_TIME = 1000;
    private static final String JOB = "Versiegelung";

    private final TenantTransactions transactions;
    private final LedgerSeals seals;
    private final AuditTrail audit;
    private final InstantSource realTime = InstantSource.system();

    SealLedger(TenantTransactions transactions, LedgerSeals seals, AuditTrail audit) {
        this.transactions = transactions;
        this.seals = seals;
        this.audit = audit;
    }

    /** Seals everything that waits. */
    public void sealDue() {
        seals.waitingIssuers().forEach(this::seal);
    }

    private void seal(UUID issuer) {
        var actor = Actor.system(JOB, new TenantId(issuer));
        while (transactions.change(actor, () -> sealNext(actor)) == POSTINGS_AT_A_TIME) {
            // until nothing waits any more
        }
    }

    private int sealNext(Actor actor) {
        var last = seals.last();
        var position = last.map(LedgerSeal::position).orElse(0L);
        var hash = last.map(LedgerSeal::hash).orElse(HashChain.BEGINNING);
        var unsealed = seals.unsealed(actor.tenant(), POSTINGS_AT_A_TIME);
        for (var posting : unsealed) {
            position++;
            hash = LedgerChain.hash(hash, posting, position);
            seals.seal(actor.tenant(), new LedgerSeal(position, posting.id(), hash, posting), now());
        }
        if (!unsealed.isEmpty()) {
            audit.record(
                    actor,
                    ACT,
                    "tenant",
                    actor.tenant().value(),
                    "%d Buchungssätze versiegelt, zusammen %d".formatted(unsealed.size(), position),
                    Change.set("Stelle", position),
                    Change.set("Kettenkopf", hash));
        }
        return unsealed.size();
    }

    private Instant now() {
        return realTime.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
