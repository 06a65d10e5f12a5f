package de.allmende.tenant.actor;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.actor.ActingRefusal.ActsForNobodyElse;
import de.allmende.tenant.actor.ActingRefusal.OwnPersonThere;
import de.allmende.tenant.actor.ActingRefusal.RepresentedTenantUnknown;
import de.allmende.tenant.actor.Logins.Representation;
import de.allmende.tenant.affiliation.Affiliation;
import de.allmende.tenant.affiliation.Affiliations;
import de.allmende.tenant.person.People;
import de.allmende.tenant.person.Person;
import de.allmende.tenant.person.PersonId;
import de.allmende.tenant.suspension.Ground;

/**
 * Somebody of a Verbandsgemeinde acts for one of its Ortsgemeinden instead of at home, and at home again. Both stand in the trails
 * of both. Choosing the same twice is acting for it once.
 *
 * <p>Refusals: the own tenant does not act for it today, or it lets nobody in; the login is a person of that tenant, so its rights
 * are those given there; whoever stops acts for nobody else.
 */
public final class ActForTenant {

    private static final String STANDING = "Gemeinde, für die gehandelt wird";

    private final TenantTransactions transactions;
    private final Affiliations affiliations;
    private final People people;
    private final Logins logins;
    private final Doors doors;
    private final AuditTrail audit;
    private final BusinessTime time;

    ActForTenant(
            TenantTransactions transactions,
            Affiliations affiliations,
            People people,
            Logins logins,
            Doors doors,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.affiliations = affiliations;
        this.people = people;
        this.logins = logins;
        this.doors = doors;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<Actor, ActingRefusal> begin(Actor actor, TenantId tenant) {
        record Found(Affiliation affiliation, Person person) {}
        var found = transactions.read(
                actor,
                () -> affiliations.of(actor.tenant()).stream()
                        .filter(each -> each.child().id().equals(tenant))
                        .filter(each -> each.actsOn(time.today()))
                        .findFirst()
                        .flatMap(each ->
                                people.find(new PersonId(actor.subject())).map(person -> new Found(each, person))));
        var representative = found.flatMap(each -> each.affiliation().representative(actor));
        if (found.isEmpty() || representative.isEmpty()) {
            return Outcome.refused(new RepresentedTenantUnknown());
        }
        var affiliation = found.get().affiliation();
        var subject = found.get().person().subject();
        if (subject != null && logins.tenantsOf(subject).contains(tenant)) {
            return Outcome.refused(new OwnPersonThere(affiliation.child().name()));
        }
        return begin(affiliation, representative.get());
    }

    private Outcome<Actor, ActingRefusal> begin(Affiliation affiliation, Actor representative) {
        return transactions.write(representative, () -> {
            if (!doors.letIn(representative.tenant(), Ground::letsPeopleIn)) {
                return Outcome.refused(new RepresentedTenantUnknown());
            }
            var chosen = new Representation(representative.tenant(), affiliation.id());
            if (logins.represent(representative.subject(), chosen)) {
                audit.record(
                                representative,
                                "ACTING_BEGUN",
                                "person",
                                representative.subject(),
                                "%s handelt ab jetzt für %s."
                                        .formatted(
                                                affiliation.parent().name(),
                                                affiliation.child().name()),
                                Change.set("Handelt für", affiliation.child().name()))
                        .alsoIn(affiliation.parent().id(), STANDING);
            }
            return Outcome.done(representative);
        });
    }

    /** Of whoever acts for another tenant now. */
    public Outcome<Actor, ActingRefusal> end(Actor actor) {
        return transactions.write(actor, () -> {
            if (!logins.endRepresentation(actor.subject(), actor.tenant())) {
                return Outcome.refused(new ActsForNobodyElse());
            }
            var recorded = audit.record(
                    actor,
                    "ACTING_ENDED",
                    "person",
                    actor.subject(),
                    "Handelt wieder für die eigene Verwaltung.",
                    Change.removed("Handelt für", "diese Gemeinde"));
            affiliations.parentsOf(actor.tenant()).stream()
                    .filter(each -> each.actsOn(time.today()))
                    .forEach(each -> recorded.alsoIn(each.parent().id(), STANDING));
            return Outcome.done(actor);
        });
    }
}
