package de.allmende.tenant.affiliation;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.affiliation.AffiliationRefusal.AffiliationUnknown;
import de.allmende.tenant.affiliation.AffiliationRefusal.CircularTree;
import de.allmende.tenant.affiliation.AffiliationRefusal.NobodyActsForIt;
import de.allmende.tenant.affiliation.AffiliationRefusal.ParentDoesNotFit;
import de.allmende.tenant.affiliation.AffiliationRefusal.ParentsOverlap;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.member.Tenants;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The association records whom a tenant belongs to.
 *
 * <p>Refusals: one of the two is unknown; their kinds do not fit; nobody acts for such a body; it belongs to somebody in
 * that time; the tree would become a circle.
 */
public final class AffiliateTenant {

    /** @param until first day after it; without it goes on */
    public record Command(
            TenantId child,
            TenantId parent,
            LocalDate from,
            @Nullable LocalDate until,
            boolean actsFor) {}

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final Affiliations affiliations;
    private final AuditTrail audit;

    AffiliateTenant(TenantTransactions transactions, Tenants tenants, Affiliations affiliations, AuditTrail audit) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.affiliations = affiliations;
        this.audit = audit;
    }

    public Outcome<Affiliation, AffiliationRefusal> affiliate(Actor actor, Command command) {
        return transactions.write(actor, () -> {
            // One change of the tree at a time: two at once could close a circle that neither sees.
            tenants.findForChange(actor.tenant());
            var child = served(actor, command.child());
            var parent = served(actor, command.parent());
            if (child.isEmpty() || parent.isEmpty()) {
                return Outcome.refused(new AffiliationUnknown());
            }
            var wanted = new Affiliation(
                    AffiliationId.next(),
                    body(child.get()),
                    body(parent.get()),
                    new DatePeriod(command.from(), command.until()),
                    command.actsFor());
            var refusal = refusal(wanted, child.get(), parent.get());
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            affiliations.add(actor, wanted);
            audit.record(
                            actor,
                            "TENANT_AFFILIATED",
                            "tenant",
                            command.child().value(),
                            "%1$s gehört ab %2$td.%2$tm.%2$tY zu %3$s%4$s."
                                    .formatted(
                                            wanted.child().name(),
                                            command.from(),
                                            wanted.parent().name(),
                                            command.actsFor() ? ", die für sie handelt" : ""),
                            Change.set("Gehört zu", wanted.parent().name()),
                            Change.set("Ab", command.from()))
                    .alsoIn(wanted.child().id(), TenantKind.ASSOCIATION_LABEL)
                    .alsoIn(wanted.parent().id(), TenantKind.ASSOCIATION_LABEL);
            return Outcome.done(wanted);
        });
    }

    private Optional<AffiliationRefusal> refusal(Affiliation wanted, Tenant child, Tenant parent) {
        var kind = child.profile().kind();
        var parentKind = parent.profile().kind();
        if (!Kinship.mayBelong(kind, parentKind)) {
            return Optional.of(new ParentDoesNotFit(kind, parentKind));
        }
        if (wanted.actsFor() && !Kinship.mayActFor(kind, parentKind)) {
            return Optional.of(new NobodyActsForIt(kind, parentKind));
        }
        return affiliations.parentsOf(child.id()).stream()
                .filter(other -> other.period().overlaps(wanted.period()))
                .findFirst()
                .<AffiliationRefusal>map(other ->
                        new ParentsOverlap(other.parent().name(), other.period().from()))
                .or(() -> circle(wanted).map(CircularTree::new));
    }

    /** The way up from the parent, in the wanted time, when it leads back to the child. */
    private Optional<String> circle(Affiliation wanted) {
        if (wanted.parent().id().equals(wanted.child().id())) {
            return Optional.of(wanted.child().name());
        }
        return wayUp(wanted, wanted.parent().id(), wanted.parent().name());
    }

    /** Ends because the tree had no circle before. */
    private Optional<String> wayUp(Affiliation wanted, TenantId from, String way) {
        return affiliations.parentsOf(from).stream()
                .filter(step -> step.period().overlaps(wanted.period()))
                .map(step -> {
                    var further = way + " → " + step.parent().name();
                    return step.parent().id().equals(wanted.child().id())
                            ? Optional.of(further)
                            : wayUp(wanted, step.parent().id(), further);
                })
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Tenant> served(Actor actor, TenantId id) {
        return tenants.find(id).filter(tenant -> tenant.association().equals(actor.tenant()));
    }

    private static Affiliation.Body body(Tenant tenant) {
        return new Affiliation.Body(tenant.id(), tenant.profile().name());
    }
}
