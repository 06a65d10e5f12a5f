package de.allmende.billing.ledger;

import de.allmende.billing.ledger.LedgerReport.Fault;
import de.allmende.billing.ledger.LedgerReport.Kind;
import de.allmende.platform.audit.HashChain;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Computes the chain of the actor's postings again and compares it with the seals and with the heads in the audit trail. */
public final class CheckLedger {

    private final TenantTransactions transactions;
    private final LedgerSeals seals;
    private final BusinessTime time;

    CheckLedger(TenantTransactions transactions, LedgerSeals seals, BusinessTime time) {
        this.transactions = transactions;
        this.seals = seals;
        this.time = time;
    }

    public LedgerReport check(Actor actor) {
        return transactions.read(actor, () -> {
            var walk = new Walk(seals.heads(actor.tenant()));
            seals.chain(walk::next);
            walk.end();
            walk.outside(Kind.POSTING_MISSING, seals.lost(actor.tenant()));
            walk.outside(Kind.POSTING_FOREIGN, seals.foreign());
            return new LedgerReport(
                    time.now(), walk.position, seals.waiting(actor.tenant()), seals.lastSealedAt(), walk.faults);
        });
    }

    /** One way along the chain. A broken link is told once: the way goes on from the hash that stands there. */
    private static final class Walk {

        private static final long OUTSIDE = 0;

        private final List<Fault> faults = new ArrayList<>();
        private final Map<Long, String> found = new HashMap<>();
        private final List<LedgerHead> heads;
        private long position;
        private String hash = HashChain.BEGINNING;

        private Walk(List<LedgerHead> heads) {
            this.heads = heads;
            heads.forEach(head -> found.put(head.position(), ""));
        }

        private void next(LedgerSeal seal) {
            if (seal.position() != position + 1) {
                found(Kind.POSITION_MISSING, position + 1);
            }
            var posting = seal.entry();
            if (posting == null) {
                found(Kind.POSTING_MISSING, seal.position());
            } else if (!LedgerChain.hash(hash, posting, seal.position()).equals(seal.hash())) {
                found(Kind.HASH_DIFFERS, seal.position());
            }
            position = seal.position();
            hash = seal.hash();
            found.computeIfPresent(position, (_, _) -> seal.hash());
        }

        private void end() {
            for (var head : heads) {
                if (head.position() > position) {
                    found(Kind.CHAIN_TOO_SHORT, head.position());
                } else if (!head.hash().equals(found.get(head.position()))) {
                    found(Kind.HEAD_DIFFERS, head.position());
                }
            }
        }

        private void outside(Kind kind, int count) {
            for (int i = 0; i < count; i++) {
                found(kind, OUTSIDE);
            }
        }

        private void found(Kind kind, long at) {
            faults.add(new Fault(kind, at));
        }
    }
}
