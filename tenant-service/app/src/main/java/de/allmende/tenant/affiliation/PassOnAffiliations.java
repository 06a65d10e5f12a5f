package de.allmende.tenant.affiliation;

import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.Tenants;
import java.time.LocalDate;

/**
 * Whoever belonged to a tenant belongs to its successor from a day on, as far as such bodies may; the tenant itself belongs to
 * nobody any more. Inside the transaction of the merger.
 */
public final class PassOnAffiliations {

    private final Tenants tenants;
    private final Affiliations affiliations;

    PassOnAffiliations(Tenants tenants, Affiliations affiliations) {
        this.tenants = tenants;
        this.affiliations = affiliations;
    }

    public void passOn(Actor actor, Tenant predecessor, Tenant successor, LocalDate day) {
        affiliations.of(predecessor.id()).stream()
                .filter(affiliation -> affiliation.period().contains(day))
                .filter(affiliation -> affiliation.period().from().isBefore(day))
                .forEach(affiliation -> {
                    affiliations.end(affiliation, day);
                    if (affiliation.parent().id().equals(predecessor.id()) && mayFollow(affiliation, successor)) {
                        affiliations.add(actor, followed(affiliation, successor, day));
                    }
                });
    }

    private boolean mayFollow(Affiliation affiliation, Tenant successor) {
        var child = affiliation.child().id();
        return !child.equals(successor.id())
                && tenants.find(child)
                        .filter(tenant -> Kinship.mayBelong(
                                tenant.profile().kind(), successor.profile().kind()))
                        .isPresent();
    }

    private static Affiliation followed(Affiliation affiliation, Tenant successor, LocalDate day) {
        return new Affiliation(
                AffiliationId.next(),
                affiliation.child(),
                new Affiliation.Body(successor.id(), successor.profile().name()),
                new DatePeriod(day, affiliation.period().until()),
                affiliation.actsFor());
    }
}
