package de.allmende.tenant.person;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.person.PersonRefusal.GrantBeginsInThePast;
import de.allmende.tenant.person.PersonRefusal.GrantToOneself;
import de.allmende.tenant.person.PersonRefusal.PersonUnknown;
import de.allmende.tenant.person.PersonRefusal.RoleAlreadyGranted;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Gives a right to a person of the actor's tenant. A role that decides or gives rights holds when a second person has
 * confirmed it.
 *
 * <p>Refusals: the person is unknown; nobody grants to himself or herself; the role is not for this kind of tenant; an
 * approver needs a value limit; the limits have no use or fit no cost centre; the actor's own right does not reach so far; the period begins in the past; the person holds the role already.
 */
public final class GrantRole {

    /** @param from without it the right holds from today */
    public record Command(
            PersonId person,
            Role role,
            Limits limits,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    private final TenantTransactions transactions;
    private final People people;
    private final GrantRules rules;
    private final SecondPerson secondPerson;
    private final AuditTrail audit;
    private final BusinessTime time;

    GrantRole(
            TenantTransactions transactions,
            People people,
            GrantRules rules,
            SecondPerson secondPerson,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.people = people;
        this.rules = rules;
        this.secondPerson = secondPerson;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<GrantEntry, PersonRefusal> grant(Actor actor, Command command) {
        return transactions.write(actor, () -> {
            var person = people.findForChange(command.person());
            if (person.isEmpty()) {
                return Outcome.refused(new PersonUnknown());
            }
            if (actor.isOrRepresents(command.person().value())) {
                return Outcome.refused(new GrantToOneself(command.role()));
            }
            var refusal = rules.refusal(actor, command.role(), command.limits());
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            var now = time.now();
            var today = BusinessTime.dayOf(now);
            var from = command.from() == null ? today : command.from();
            if (from.isBefore(today)) {
                return Outcome.refused(new GrantBeginsInThePast(from));
            }
            var grant = GrantEntry.by(
                    actor,
                    command.person(),
                    command.role(),
                    command.limits(),
                    new DatePeriod(from, command.until()),
                    now);
            if (holdsAlready(person.get(), grant)) {
                return Outcome.refused(new RoleAlreadyGranted(command.role()));
            }
            people.addGrant(grant);
            secondPerson.find(actor, grant, person.get().name());
            audit.record(
                    actor,
                    "ROLE_GRANTED",
                    "person",
                    command.person().value(),
                    "Recht „%s“ für %s%s%s."
                            .formatted(
                                    command.role().label(),
                                    person.get().name(),
                                    command.limits().said(),
                                    grant.confirmationNeeded() ? ", wartet auf Bestätigung" : ""),
                    Change.set("Stand", grant.stateOn(time.today()).label()));
            return Outcome.done(grant);
        });
    }

    private static boolean holdsAlready(Person person, GrantEntry wanted) {
        return person.grants().stream().anyMatch(grant -> grant.blocks(wanted));
    }
}
