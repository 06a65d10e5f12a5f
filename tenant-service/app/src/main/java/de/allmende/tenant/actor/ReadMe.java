package de.allmende.tenant.actor;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
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
            List<Choice> choices) {}

    /** A tenant that the person may act for. */
    public record Choice(TenantId id, String name, String alias, boolean active) {}

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final People people;
    private final Deputies deputies;
    private final SupportCases supportCases;
    private final Logins logins;
    private final Doors doors;
    private final BusinessTime time;

    ReadMe(
            TenantTransactions transactions,
            Tenants tenants,
            People people,
            Deputies deputies,
            SupportCases supportCases,
            Logins logins,
            Doors doors,
            BusinessTime time) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.people = people;
        this.deputies = deputies;
        this.supportCases = supportCases;
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
                    List.of(choice(tenant, true)));
        });
        return new Me(
                me.actor(),
                me.person(),
                me.tenant(),
                me.state(),
                me.inhabitants(),
                me.grants(),
                me.represented(),
                me.lookers(),
                byLoginProvider ? me.choices() : choices(me));
    }

    /** Each other tenant is read bound to itself, and only because the subject belongs to it. */
    private List<Choice> choices(Me me) {
        var others = me.person().map(Person::subject).map(logins::tenantsOf).orElse(List.of()).stream()
                .filter(id -> !id.equals(me.actor().tenant()))
                .map(id -> transactions.read(
                        Actor.system("own tenants", id),
                        () -> tenants.find(id).filter(tenant -> doors.letIn(id, Ground::letsPeopleIn))))
                .flatMap(Optional::stream)
                .map(tenant -> choice(tenant, false));
        return Stream.concat(me.choices().stream(), others)
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    private static Choice choice(Tenant tenant, boolean active) {
        return new Choice(tenant.id(), tenant.profile().name(), tenant.profile().alias(), active);
    }
}
