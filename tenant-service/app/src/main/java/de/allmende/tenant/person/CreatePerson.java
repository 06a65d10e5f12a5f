package de.allmende.tenant.person;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.identity.LoginOrders;
import de.allmende.tenant.person.PersonRefusal.PersonExists;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Adds a person to the actor's tenant, with roles that hold from today; those that decide or give rights hold when a
 * second person has confirmed them.
 *
 * <p>The login is ordered in the same commit and made afterwards, as often as it takes; without a login the roles are of
 * no use to anybody.
 *
 * <p>Refusals: the tenant has a person with this email; a role is not for this kind of tenant; an approver needs a value
 * limit, which is given by {@link GrantRole}; the actor's own right does not reach so far.
 */
public final class CreatePerson {

    /** Who shall be added. */
    public record Command(String name, String email, Set<Role> roles) {

        public Command {
            email = email.toLowerCase(Locale.ROOT);
            roles = Set.copyOf(roles);
        }
    }

    private final TenantTransactions transactions;
    private final People people;
    private final GrantRules rules;
    private final SecondPerson secondPerson;
    private final LoginOrders orders;
    private final AuditTrail audit;
    private final BusinessTime time;

    CreatePerson(
            TenantTransactions transactions,
            People people,
            GrantRules rules,
            SecondPerson secondPerson,
            LoginOrders orders,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.people = people;
        this.rules = rules;
        this.secondPerson = secondPerson;
        this.orders = orders;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<Person, PersonRefusal> create(Actor actor, Command command) {
        return transactions.write(actor, () -> {
            for (var role : command.roles()) {
                var refusal = rules.refusal(actor, role, null);
                if (refusal.isPresent()) {
                    return Outcome.refused(refusal.get());
                }
            }
            var person = person(actor, command);
            if (!people.add(person)) {
                return Outcome.refused(new PersonExists(command.email()));
            }
            person.grants().forEach(grant -> secondPerson.find(actor, grant, person.name()));
            audit.record(
                    actor,
                    "PERSON_CREATED",
                    "person",
                    person.id().value(),
                    "%s wurde angelegt, Rollen: %s.".formatted(command.name(), roles(command)));
            orders.admitPerson(actor.tenant(), person.id().value());
            return Outcome.done(person);
        });
    }

    private Person person(Actor actor, Command command) {
        var id = PersonId.next();
        var now = time.now();
        var grants = command.roles().stream()
                .sorted()
                .map(role -> GrantEntry.by(actor, id, role, null, new DatePeriod(BusinessTime.dayOf(now), null), now))
                .toList();
        return new Person(id, command.name(), command.email(), null, grants);
    }

    private static String roles(Command command) {
        List<String> names = command.roles().stream().sorted().map(Role::label).toList();
        return names.isEmpty() ? "keine" : String.join(", ", names);
    }
}
