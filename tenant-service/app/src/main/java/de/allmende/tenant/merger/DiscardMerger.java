package de.allmende.tenant.merger;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.member.Announcements;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.member.Tenants;
import de.allmende.tenant.merger.MergerRefusal.MergerIsFinal;
import de.allmende.tenant.merger.MergerRefusal.MergerUnknown;

/**
 * The association discards a merger before its day, released or not. Everything stays as it was.
 *
 * <p>Refusals: the merger is unknown; its day has come, or it was discarded before.
 */
public final class DiscardMerger {

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final Mergers mergers;
    private final Announcements announcements;
    private final AuditTrail audit;
    private final BusinessTime time;

    DiscardMerger(
            TenantTransactions transactions,
            Tenants tenants,
            Mergers mergers,
            Announcements announcements,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.mergers = mergers;
        this.announcements = announcements;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<Merger, MergerRefusal> discard(Actor actor, MergerId id, String reason) {
        return transactions.write(actor, () -> {
            if (tenants.findForChange(actor.tenant())
                    .filter(Tenant::isAssociation)
                    .isEmpty()) {
                return Outcome.refused(new MergerUnknown());
            }
            return mergers.find(id)
                    .map(merger -> discard(actor, merger, reason))
                    .orElseGet(() -> Outcome.refused(new MergerUnknown()));
        });
    }

    private Outcome<Merger, MergerRefusal> discard(Actor actor, Merger merger, String reason) {
        if (isTooLate(merger)) {
            return Outcome.refused(new MergerIsFinal());
        }
        var predecessor = merger.predecessor().id();
        var discarded = merger.discarded(new Merger.Discarding(reason, actor.name(), time.now()));
        mergers.store(discarded);
        audit.record(
                        actor,
                        "MERGER_DISCARDED",
                        "tenant",
                        predecessor.value(),
                        "Verworfen: %1$s geht nicht zum %2$td.%2$tm.%2$tY auf %3$s über."
                                .formatted(
                                        merger.predecessor().name(),
                                        merger.takesEffectOn(),
                                        merger.successor().name()),
                        reason,
                        Change.of(
                                "Stand",
                                merger.state().label(),
                                discarded.state().label()))
                .alsoIn(predecessor, TenantKind.ASSOCIATION_LABEL)
                .alsoIn(merger.successor().id(), TenantKind.ASSOCIATION_LABEL);
        if (merger.state() == MergerState.RELEASED) {
            tenants.changeSuccession(predecessor, null);
            announcements.changed(actor, tenants.find(predecessor).orElseThrow());
        }
        return Outcome.done(discarded);
    }

    /** On its day other services may have acted already. */
    private boolean isTooLate(Merger merger) {
        return merger.state().isFinal()
                || (merger.state() == MergerState.RELEASED
                        && !merger.takesEffectOn().isAfter(time.today()));
    }
}
