package de.allmende.tenant.support;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.support.SupportRefusal.NoSupportCase;
import de.allmende.tenant.support.SupportRefusal.SupportCaseNotActive;
import de.allmende.tenant.support.SupportRefusal.SupportCaseUnknown;
import java.util.List;

/**
 * Shows the supporter the tenant instead of the association, and back again. Both stand in the tenant's own audit trail. Coming in
 * twice is being in once.
 *
 * <p>Refusals: the case is unknown, or another person's; it is not granted, or over; whoever leaves is not in.
 */
public final class EnterSupport {

    private final TenantTransactions transactions;
    private final SupportCases cases;
    private final AuditTrail audit;
    private final BusinessTime time;

    EnterSupport(TenantTransactions transactions, SupportCases cases, AuditTrail audit, BusinessTime time) {
        this.transactions = transactions;
        this.cases = cases;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<SupportCase, SupportRefusal> enter(Actor actor, SupportCaseId id) {
        var found = transactions.read(
                actor,
                () -> cases.find(id)
                        .filter(known -> known.supporter().equals(actor.subject()))
                        .filter(known -> !known.tenant().equals(actor.tenant())));
        return found.map(this::entered).orElseGet(() -> Outcome.refused(new SupportCaseUnknown()));
    }

    private Outcome<SupportCase, SupportRefusal> entered(SupportCase known) {
        var guest = new Actor(known.tenant(), Actor.Kind.PERSON, known.supporter(), known.supporterName(), List.of());
        return transactions.write(guest, () -> {
            var current = cases.find(known.id()).orElseThrow();
            if (current.stateAt(time.now()) != SupportCaseState.ACTIVE) {
                return Outcome.refused(new SupportCaseNotActive());
            }
            cases.enter(current);
            audit.record(
                    guest,
                    "SUPPORT_ENTERED",
                    "supportCase",
                    known.id().value(),
                    "Einblick als „%s“ begonnen.".formatted(known.role().label()),
                    known.reason(),
                    Change.set("Sieht als", known.role().label()));
            return Outcome.done(current);
        });
    }

    /** Of whoever looks now. */
    public Outcome<Actor, SupportRefusal> leave(Actor supporter) {
        var guest =
                new Actor(supporter.tenant(), Actor.Kind.PERSON, supporter.subject(), supporter.ownName(), List.of());
        return transactions.write(guest, () -> {
            if (supporter.kind() != Actor.Kind.SUPPORTER || !cases.leave(supporter.subject())) {
                return Outcome.refused(new NoSupportCase());
            }
            audit.record(
                    guest,
                    "SUPPORT_LEFT",
                    "person",
                    supporter.subject(),
                    "Einblick verlassen.",
                    Change.removed("Einblick", "begonnen"));
            return Outcome.done(supporter);
        });
    }
}
