package de.allmende.tenant.person;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.member.Tenants;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a person, for each role of the tenant, why he or she has it or not, who has it, and who could give it. */
public final class ExplainRoles {

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final People people;
    private final BusinessTime time;

    ExplainRoles(TenantTransactions transactions, Tenants tenants, People people, BusinessTime time) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.people = people;
        this.time = time;
    }

    /** Nothing for a machine client, whose scopes are another matter. */
    public List<RoleExplanation> explain(Actor actor) {
        return transactions.read(
                actor,
                () -> people.find(new PersonId(actor.subject())).stream()
                        .flatMap(person -> explanations(actor, person))
                        .toList());
    }

    private Stream<RoleExplanation> explanations(Actor actor, Person person) {
        var others = people.holders(time.today()).stream()
                .filter(holder -> !holder.grant().person().equals(person.id()))
                .toList();
        var givers = others.stream()
                .filter(holder -> holder.grant().role().isAdministrator())
                .map(RoleExplanation.Holder::name)
                .distinct()
                .toList();
        var kind = tenants.find(actor.tenant()).orElseThrow().profile().kind();
        return Stream.of(Role.values())
                .filter(role -> kind == TenantKind.ASSOCIATION ? role.isForAssociation() : role.isForServedTenants())
                .map(role -> explanation(role, person, others, givers));
    }

    private RoleExplanation explanation(
            Role role, Person person, List<RoleExplanation.Holder> others, List<String> givers) {
        return new RoleExplanation(
                role,
                telling(role, person),
                others.stream().filter(holder -> holder.grant().role() == role).toList(),
                givers);
    }

    /** The grant that holds, else the latest. */
    private @Nullable GrantEntry telling(Role role, Person person) {
        var today = time.today();
        return person.grants().stream()
                .filter(grant -> grant.role() == role)
                .min(Comparator.comparing((GrantEntry grant) -> !grant.holdsOn(today))
                        .thenComparing(GrantEntry::grantedAt, Comparator.reverseOrder()))
                .orElse(null);
    }
}
