package de.allmende.tenant.merger;

import static java.util.stream.Collectors.groupingBy;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.affiliation.PassOnAffiliations;
import de.allmende.tenant.member.Announcements;
import de.allmende.tenant.member.KnownTenants;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.member.TenantState;
import de.allmende.tenant.member.Tenants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Lets successors take over when their day has come. The people of a predecessor still get in and read,
 * but it is leaving. The successor counts its inhabitants, and whoever belonged to the predecessor belongs
 * to the successor. Bookings follow in marketplace-service, bills in billing-service.
 */
public final class TakeMergersIntoEffect {

    private static final String CALENDAR = "Kalender";

    private final TenantTransactions transactions;
    private final KnownTenants known;
    private final Mergers mergers;
    private final Tenants tenants;
    private final PassOnAffiliations passOnAffiliations;
    private final Announcements announcements;
    private final AuditTrail audit;
    private final BusinessTime time;

    TakeMergersIntoEffect(
            TenantTransactions transactions,
            KnownTenants known,
            Mergers mergers,
            Tenants tenants,
            PassOnAffiliations passOnAffiliations,
            Announcements announcements,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.known = known;
        this.mergers = mergers;
        this.tenants = tenants;
        this.passOnAffiliations = passOnAffiliations;
        this.announcements = announcements;
        this.audit = audit;
        this.time = time;
    }

    public void takeDue() {
        known.associations().forEach(this::takeDue);
    }

    private void takeDue(TenantId association) {
        var clock = Actor.system(CALENDAR, association);
        if (transactions
                .read(clock, () -> mergers.due(association, time.today()))
                .isEmpty()) {
            return;
        }
        transactions.change(clock, () -> {
            tenants.findForChange(association);
            var byDay = mergers.due(association, time.today()).stream()
                    .collect(groupingBy(
                            Merger::takesEffectOn,
                            TreeMap::new,
                            groupingBy(merger -> merger.successor().id())));
            byDay.forEach(
                    (day, bySuccessor) -> bySuccessor.forEach((successor, due) -> take(clock, successor, day, due)));
            return byDay.size();
        });
    }

    private void take(Actor clock, TenantId successorId, LocalDate day, List<Merger> due) {
        var successor = tenants.findForChange(successorId).orElseThrow();
        var predecessors = new ArrayList<Tenant>();
        for (var merger : due) {
            var predecessor = tenants.findForChange(merger.predecessor().id()).orElseThrow();
            predecessors.add(predecessor);
            end(clock, predecessor, successor, merger);
        }
        MergedFigures.of(successor, predecessors, day).forEach(figure -> tenants.addFigure(successor, figure));
        announcements.changed(clock, tenants.find(successorId).orElseThrow());
    }

    private void end(Actor clock, Tenant predecessor, Tenant successor, Merger merger) {
        var day = merger.takesEffectOn();
        if (predecessor.state().mayBecome(TenantState.LEAVING)) {
            tenants.changeState(predecessor.id(), TenantState.LEAVING);
        }
        passOnAffiliations.passOn(clock, predecessor, successor, day);
        var effective = merger.tookEffect(time.now(), Merger.FormerKeys.of(predecessor.profile()));
        mergers.store(effective);
        audit.record(
                        clock,
                        "MERGER_TOOK_EFFECT",
                        "tenant",
                        predecessor.id().value(),
                        "%1$s ist zum %2$td.%2$tm.%2$tY auf %3$s übergegangen."
                                .formatted(
                                        predecessor.profile().name(),
                                        day,
                                        successor.profile().name()),
                        Change.of(
                                "Stand",
                                merger.state().label(),
                                effective.state().label()))
                .alsoIn(predecessor.id(), TenantKind.ASSOCIATION_LABEL)
                .alsoIn(successor.id(), TenantKind.ASSOCIATION_LABEL);
        announcements.changed(clock, tenants.find(predecessor.id()).orElseThrow());
    }
}
