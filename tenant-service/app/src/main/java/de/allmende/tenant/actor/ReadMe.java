package de.allmende.tenant.actor;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.affiliation.Affiliation;
import de.allmende.tenant.affiliation.Affiliations;
import de.allmende.tenant.deputy.Deputies;
import de.allmende.tenant.deputy.Deputy;
import de.allmende.tenant.member.InhabitantFigure;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.TenantProfile;
import de.allmende.tenant.member.TenantState;
import de.allmende.tenant.member.Tenants;
import de.allmende.tenant.person.GrantEntry;
import de.allmende.tenant.person.People;
import de.allmende.tenant.person.Person;
import de.allmende.tenant.person.PersonId;
import de.allmende.tenant.support.SupportCase;
import de.allmende.tenant.support.SupportCaseState;
import de.allmende.tenant.support.SupportCases;
import de.allmende.tenant.suspension.Ground;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The caller's own view: who am I, for which tenant, with which rights, and where else do I belong. */
public final class ReadMe {

    /**
     * @param person missing for machine clients
     * @param represented whose rights the person may use today
     * @param lookers who of the association may see the tenant's data now
     * @param home whose person acts for this tenant, if it is not a person of its own
     * @param choices every tenant that lets this person in now, by name
     */
    public record Me(
            Actor actor,
            Optional<Person> person,
            TenantProfile tenant,
            TenantState state,
            Optional<InhabitantFigure> inhabitants,
            List<GrantEntry> grants,
            List<Deputy> represented,
            List<SupportCase> lookers,
            Optional<Affiliation.Body> home,
            List<Choice> choices) {

        private Me choosing(Stream<Choice> others) {
            return new Me(
                    actor,
                    person,
                    tenant,
                    state,
                    inhabitants,
                    grants,
                    represented,
                    lookers,
                    home,
                    Stream.concat(choices.stream(), others)
                            .sorted(Comparator.comparing(Choice::name))
                            .toList());
        }
    }

    /**
     * A tenant that the person may act for.
     *
     * @param represented the person's own tenant acts for it; the person is none of its own
     */
    public record Choice(TenantId id, String name, String alias, boolean active, boolean represented) {}

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final People people;
    private final Deputies deputies;
    private final SupportCases supportCases;
    private final Affiliations affiliations;
    private final Logins logins;
    private final Doors doors;
    private final BusinessTime time;

    ReadMe(
            TenantTransactions transactions,
            Tenants tenants,
            People people,
            Deputies deputies,
            SupportCases supportCases,
            Affiliations affiliations,
            Logins logins,
            Doors doors,
            BusinessTime time) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.people = people;
        this.deputies = deputies;
        this.supportCases = supportCases;
        this.affiliations = affiliations;
        this.logins = logins;
        this.doors = doors;
        this.time = time;
    }

    /** @param byLoginProvider whoever came by a tenant's own login provider is nobody elsewhere */
    public Me read(Actor actor, boolean byLoginProvider) {
        var today = time.today();
        var me = transactions.read(actor, () -> {
            var tenant = tenants.find(actor.tenant()).orElseThrow();
            var person = actor.kind() == Actor.Kind.PERSON
                    ? people.find(new PersonId(actor.subject()))
                    : Optional.<Person>empty();
            return new Me(
                    actor,
                    person,
                    tenant.profile(),
                    tenant.state(),
                    tenant.inhabitantsOn(today),
                    person.map(found -> found.grantsOn(today)).orElse(List.of()),
                    person.map(found -> deputies.represented(found.id(), today)).orElse(List.of()),
                    supportCases.grantedByTheBoundTenant().stream()
                            .filter(known -> known.stateAt(time.now()) == SupportCaseState.ACTIVE)
                            .toList(),
                    actor.kind() == Actor.Kind.PERSON && person.isEmpty() ? home(actor) : Optional.empty(),
                    List.of(choice(tenant, true, false)));
        });
        var own = byLoginProvider ? List.<TenantId>of() : others(me);
        return me.choosing(Stream.concat(
                lettingIn(Stream.concat(me.home().stream().map(Affiliation.Body::id), own.stream()))
                        .map(tenant -> choice(tenant, false, false)),
                lettingIn(represented(me)).map(tenant -> choice(tenant, false, true))));
    }

    /** Whose people act for the tenant that the actor is no person of. */
    private Optional<Affiliation.Body> home(Actor actor) {
        return affiliations.parentsOf(actor.tenant()).stream()
                .filter(each -> each.actsOn(time.today()))
                .map(Affiliation::parent)
                .findFirst();
    }

    /** Only for whoever has a right that is of use there, and is no person of that tenant already. */
    private Stream<TenantId> represented(Me me) {
        var actor = me.actor();
        var own = others(me);
        return me.person().isEmpty()
                ? Stream.empty()
                : transactions.read(actor, () -> affiliations.of(actor.tenant())).stream()
                        .filter(each -> each.parent().id().equals(actor.tenant()))
                        .filter(each -> each.actsOn(time.today()))
                        .filter(each -> each.representative(actor).isPresent())
                        .map(each -> each.child().id())
                        .filter(child -> !own.contains(child));
    }

    private List<TenantId> others(Me me) {
        return me.person().map(Person::subject).map(logins::tenantsOf).orElse(List.of()).stream()
                .filter(id -> !id.equals(me.actor().tenant()))
                .toList();
    }

    /** Each other tenant is read bound to itself, and only because the subject belongs to it or acts for it. */
    private Stream<Tenant> lettingIn(Stream<TenantId> others) {
        return others.map(id -> transactions.read(
                        Actor.system("own tenants", id),
                        () -> tenants.find(id).filter(tenant -> doors.letIn(id, Ground::letsPeopleIn))))
                .flatMap(Optional::stream);
    }

    private static Choice choice(Tenant tenant, boolean active, boolean represented) {
        return new Choice(tenant.id(), tenant.profile().name(), tenant.profile().alias(), active, represented);
    }
}
