package de.allmende.tenant.person;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.person.PersonRefusal.PersonExists;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Writes down a person with rights, within the transaction of an act; those that decide or give rights hold when a second
 * person has confirmed them.
 */
public final class AddPerson {

    private final People people;
    private final GrantRules rules;
    private final SecondPerson secondPerson;
    private final BusinessTime time;

    AddPerson(People people, GrantRules rules, SecondPerson secondPerson, BusinessTime time) {
        this.people = people;
        this.rules = rules;
        this.secondPerson = secondPerson;
        this.time = time;
    }

    /** Refused when the tenant has a person with this email, or a right cannot be given. */
    public Outcome<Person, PersonRefusal> add(Actor actor, Newcomer newcomer) {
        var refusal = refusal(actor, newcomer);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var id = PersonId.next();
        var person = new Person(id, newcomer.name(), newcomer.email(), null, grants(actor, id, newcomer));
        if (!people.add(person)) {
            return Outcome.refused(new PersonExists(newcomer.email()));
        }
        person.grants().forEach(grant -> secondPerson.find(actor, grant, person.name()));
        return Outcome.done(person);
    }

    /** For a person who is there and has never been in: under the new name, and with the rights that he or she lacks. */
    public Outcome<Person, PersonRefusal> addAgain(Actor actor, Person known, Newcomer newcomer) {
        var refusal = refusal(actor, newcomer);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        people.rename(known.id(), newcomer.name());
        grants(actor, known.id(), newcomer).stream()
                .filter(wanted -> known.grants().stream().noneMatch(grant -> grant.blocks(wanted)))
                .forEach(grant -> {
                    people.addGrant(grant);
                    secondPerson.find(actor, grant, newcomer.name());
                });
        return Outcome.done(people.find(known.id()).orElseThrow());
    }

    private Optional<PersonRefusal> refusal(Actor actor, Newcomer newcomer) {
        return newcomer.rights().stream()
                .map(right -> rules.refusal(actor, right.role(), right.limits()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private List<GrantEntry> grants(Actor actor, PersonId id, Newcomer newcomer) {
        var now = time.now();
        var fromToday = new DatePeriod(BusinessTime.dayOf(now), null);
        return newcomer.rights().stream()
                .sorted(Comparator.comparing(Newcomer.Right::role))
                .map(right -> GrantEntry.by(actor, id, right.role(), right.limits(), fromToday, now))
                .toList();
    }

    /** For the audit trail. */
    public static String roles(Newcomer newcomer) {
        var names = newcomer.rights().stream()
                .map(Newcomer.Right::role)
                .sorted()
                .map(Role::label)
                .toList();
        return names.isEmpty() ? "keine" : String.join(", ", names);
    }
}
