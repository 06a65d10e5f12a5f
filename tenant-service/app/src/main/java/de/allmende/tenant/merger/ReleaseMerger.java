package de.allmende.tenant.merger;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.member.Announcements;
import de.allmende.tenant.member.Succession;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.member.Tenants;
import de.allmende.tenant.merger.MergerRefusal.MergerNotRecorded;
import de.allmende.tenant.merger.MergerRefusal.MergerReleasedByRecorder;
import de.allmende.tenant.merger.MergerRefusal.MergerUnknown;
import de.allmende.tenant.person.Role;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A second person of the association releases a merger. Everyone is told of it now, so that each service knows when the day
 * comes.
 *
 * <p>Refusals: the merger is unknown; it does not wait; the same person has recorded it; its day has come; one of the two is
 * not active any more.
 */
public final class ReleaseMerger {

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final Mergers mergers;
    private final Announcements announcements;
    private final AuditTrail audit;
    private final BusinessTime time;

    ReleaseMerger(
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

    public Outcome<Merger, MergerRefusal> release(Actor actor, MergerId id) {
        return transactions.write(actor, () -> {
            if (!isAssociation(actor)) {
                return Outcome.refused(new MergerUnknown());
            }
            return mergers.find(id)
                    .map(merger -> release(actor, merger))
                    .orElseGet(() -> Outcome.refused(new MergerUnknown()));
        });
    }

    private boolean isAssociation(Actor actor) {
        return tenants.findForChange(actor.tenant()).orElseThrow().isAssociation();
    }

    private Outcome<Merger, MergerRefusal> release(Actor actor, Merger merger) {
        if (merger.state() != MergerState.RECORDED) {
            return Outcome.refused(new MergerNotRecorded());
        }
        var second = second(actor, merger.recorded().by());
        if (second.isEmpty()) {
            return Outcome.refused(new MergerReleasedByRecorder());
        }
        var predecessor = tenants.findForChange(merger.predecessor().id()).orElseThrow();
        var successor = tenants.find(merger.successor().id()).orElseThrow();
        return MergerDay.objection(merger.takesEffectOn(), time.today())
                .or(() -> ActiveParties.objection(predecessor, successor))
                .<Outcome<Merger, MergerRefusal>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(released(second.get(), merger)));
    }

    /** The caller by a grant with which he is not, nor stands in for, whoever has recorded it. */
    private static Optional<Actor> second(Actor actor, UUID recorder) {
        return Stream.of(Role.ASSOCIATION_ADMIN, Role.AUDITOR)
                .flatMap(role -> actor.grantsOf(role.name()))
                .map(actor::using)
                .filter(using -> !using.isOrRepresents(recorder))
                .findFirst();
    }

    private Merger released(Actor actor, Merger merger) {
        var released = merger.released(new Merger.Step(actor.subject(), actor.name(), time.now()));
        var predecessor = released.predecessor().id();
        mergers.store(released);
        tenants.changeSuccession(
                predecessor, new Succession(released.successor().id(), released.takesEffectOn()));
        audit.record(
                        actor,
                        "MERGER_RELEASED",
                        "tenant",
                        predecessor.value(),
                        "Freigegeben: %1$s geht zum %2$td.%2$tm.%2$tY auf %3$s über."
                                .formatted(
                                        released.predecessor().name(),
                                        released.takesEffectOn(),
                                        released.successor().name()),
                        Change.of(
                                "Stand",
                                merger.state().label(),
                                released.state().label()))
                .alsoIn(predecessor, TenantKind.ASSOCIATION_LABEL)
                .alsoIn(released.successor().id(), TenantKind.ASSOCIATION_LABEL);
        announcements.changed(actor, tenants.find(predecessor).orElseThrow());
        return released;
    }
}
