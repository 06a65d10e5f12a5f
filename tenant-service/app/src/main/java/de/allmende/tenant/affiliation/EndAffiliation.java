package de.allmende.tenant.affiliation;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.affiliation.AffiliationRefusal.AffiliationEndsAlready;
import de.allmende.tenant.affiliation.AffiliationRefusal.AffiliationHasNotBegun;
import de.allmende.tenant.affiliation.AffiliationRefusal.AffiliationUnknown;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.member.Tenants;
import java.time.LocalDate;

/**
 * The association records the last day on which a tenant belongs to another.
 *
 * <p>Refusals: the affiliation is unknown; it ends already, no later; its last day would lie before its first.
 */
public final class EndAffiliation {

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final Affiliations affiliations;
    private final AuditTrail audit;

    EndAffiliation(TenantTransactions transactions, Tenants tenants, Affiliations affiliations, AuditTrail audit) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.affiliations = affiliations;
        this.audit = audit;
    }

    public Outcome<Affiliation, AffiliationRefusal> end(
            Actor actor, TenantId child, AffiliationId id, LocalDate lastDay) {
        return transactions.write(actor, () -> {
            if (tenants.findForChange(actor.tenant())
                    .filter(Tenant::isAssociation)
                    .isEmpty()) {
                return Outcome.refused(new AffiliationUnknown());
            }
            return affiliations.parentsOf(child).stream()
                    .filter(affiliation -> affiliation.id().equals(id))
                    .findFirst()
                    .map(affiliation -> end(actor, affiliation, lastDay))
                    .orElseGet(() -> Outcome.refused(new AffiliationUnknown()));
        });
    }

    private Outcome<Affiliation, AffiliationRefusal> end(Actor actor, Affiliation affiliation, LocalDate lastDay) {
        var until = affiliation.period().until();
        var endsOn = lastDay.plusDays(1);
        if (lastDay.isBefore(affiliation.period().from())) {
            return Outcome.refused(
                    new AffiliationHasNotBegun(affiliation.period().from()));
        }
        if (until != null && !until.isAfter(endsOn)) {
            return Outcome.refused(new AffiliationEndsAlready(until.minusDays(1)));
        }
        affiliations.end(affiliation, endsOn);
        audit.record(
                        actor,
                        "AFFILIATION_ENDED",
                        "tenant",
                        affiliation.child().id().value(),
                        "%1$s gehört bis %2$td.%2$tm.%2$tY zu %3$s."
                                .formatted(
                                        affiliation.child().name(),
                                        lastDay,
                                        affiliation.parent().name()),
                        Change.of("Letzter Tag", until == null ? null : until.minusDays(1), lastDay))
                .alsoIn(affiliation.child().id(), TenantKind.ASSOCIATION_LABEL)
                .alsoIn(affiliation.parent().id(), TenantKind.ASSOCIATION_LABEL);
        return affiliations.parentsOf(affiliation.child().id()).stream()
                .filter(changed -> changed.id().equals(affiliation.id()))
                .findFirst()
                .<Outcome<Affiliation, AffiliationRefusal>>map(Outcome::done)
                .orElseThrow();
    }
}
