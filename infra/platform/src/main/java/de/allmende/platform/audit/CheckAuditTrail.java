package de.allmende.platform.audit;

import de.allmende.platform.audit.AuditFault.Kind;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Computes the chain of the actor's tenant again and compares it with the seals and with the anchors outside the database. */
final class CheckAuditTrail {

    private final TenantTransactions transactions;
    private final AuditEntries entries;
    private final Anchors anchors;
    private final BusinessTime time;
    private final String service;

    CheckAuditTrail(
            TenantTransactions transactions, AuditEntries entries, Anchors anchors, BusinessTime time, String service) {
        this.transactions = transactions;
        this.entries = entries;
        this.anchors = anchors;
        this.time = time;
        this.service = service;
    }

    AuditReport check(Actor actor) {
        var tenant = actor.tenant().value();
        var mine = anchors.of(tenant);
        return transactions.read(actor, () -> {
            var walk = new Walk(service, mine);
            entries.chain(walk::next);
            walk.alsoNamed(entries.erasedBeyond(walk.position));
            walk.end(anchors);
            walk.outside(Kind.ANCHOR_FORGED, anchors.unreadable(tenant));
            walk.outside(Kind.ENTRY_MISSING, entries.lost(tenant));
            walk.outside(Kind.ENTRY_FOREIGN, entries.foreign());
            return new AuditReport(
                    time.now(),
                    walk.position,
                    entries.waiting(tenant),
                    mine.size(),
                    mine.isEmpty() ? null : mine.getLast().anchoredAt(),
                    walk.faults);
        });
    }

    /** One way along the chain. A broken link is told once: the way goes on from the hash that stands there. */
    private static final class Walk {

        private static final long OUTSIDE = 0;

        private final List<AuditFault> faults = new ArrayList<>();
        private final Map<Long, String> anchored = new HashMap<>();
        private final Map<UUID, Long> erased = new LinkedHashMap<>();
        private final Set<UUID> named = new HashSet<>();
        private final List<Anchor> anchors;
        private final String service;
        private long position;
        private String hash = HashChain.BEGINNING;

        private Walk(String service, List<Anchor> anchors) {
            this.service = service;
            this.anchors = anchors;
            anchors.forEach(anchor -> anchored.put(anchor.position(), ""));
        }

        private void next(Seal seal) {
            if (seal.position() != position + 1) {
                found(Kind.POSITION_MISSING, position + 1);
            }
            var entry = seal.entry();
            if (entry == null) {
                found(Kind.ENTRY_MISSING, seal.position());
            } else {
                if (!HashChain.hash(hash, AuditChain.line(service, entry, seal.position()))
                        .equals(seal.hash())) {
                    found(Kind.HASH_DIFFERS, seal.position());
                }
                if (entry.isErased()) {
                    erased.put(entry.id(), seal.position());
                } else if (!entry.saysWhatItSaid()) {
                    found(Kind.CONTENT_DIFFERS, seal.position());
                }
                if (entry.act().equals(AuditEntry.ERASURE)) {
                    named.add(entry.subject());
                }
            }
            position = seal.position();
            hash = seal.hash();
            anchored.computeIfPresent(position, (_, _) -> seal.hash());
        }

        private void alsoNamed(Collection<UUID> further) {
            named.addAll(further);
        }

        private void end(Anchors keeper) {
            erased.forEach((entry, at) -> {
                if (!named.contains(entry)) {
                    found(Kind.CONTENT_MISSING, at);
                }
            });
            for (var anchor : anchors) {
                if (!keeper.genuine(anchor)) {
                    found(Kind.ANCHOR_FORGED, anchor.position());
                } else if (anchor.position() > position) {
                    found(Kind.CHAIN_TOO_SHORT, anchor.position());
                } else if (!anchor.hash().equals(anchored.get(anchor.position()))) {
                    found(Kind.ANCHOR_DIFFERS, anchor.position());
                }
            }
        }

        private void outside(Kind kind, int count) {
            for (int i = 0; i < count; i++) {
                found(kind, OUTSIDE);
            }
        }

        private void found(Kind kind, long at) {
            faults.add(new AuditFault(kind, at));
        }
    }
}
