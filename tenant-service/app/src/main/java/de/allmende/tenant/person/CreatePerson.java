package de.allmende.tenant.person;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.identity.LoginOrders;
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
            roles = Set.copyOf(roles);
        }

        private Newcomer newcomer() {
            return new Newcomer(
                    name,
                    email,
                    roles.stream()
                            .map(role -> new Newcomer.Right(role, Limits.NONE))
                            .toList());
        }
    }

    private final TenantTransactions transactions;
    private final AddPerson addPerson;
    private final LoginOrders orders;
    private final AuditTrail audit;

    CreatePerson(TenantTransactions transactions, AddPerson addPerson, LoginOrders orders, AuditTrail audit) {
        this.transactions = transactions;
        this.addPerson = addPerson;
        this.orders = orders;
        this.audit = audit;
    }

    public Outcome<Person, PersonRefusal> create(Actor actor, Command command) {
        var newcomer = command.newcomer();
        return transactions.write(
                actor,
                () -> addPerson.add(actor, newcomer).map(person -> {
                    audit.record(
                            actor,
                            "PERSON_CREATED",
                            "person",
                            person.id().value(),
                            "%s wurde angelegt, Rollen: %s.".formatted(newcomer.name(), AddPerson.roles(newcomer)),
                            Change.set("Rollen", AddPerson.roles(newcomer)));
                    orders.admitPerson(actor.tenant(), person.id().value());
                    return person;
                }));
    }
}
