package de.allmende.tenant.person;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows the people of the actor's tenant. */
public final class ReadPeople {

    private final TenantTransactions transactions;
    private final People people;

    ReadPeople(TenantTransactions transactions, People people) {
        this.transactions = transactions;
        this.people = people;
    }

    /** Who was there at an instant with the grants as they were known then, and held a role then if one is named. */
    public List<Person> page(
            Actor actor, Instant instant, @Nullable Role held, People.@Nullable Place after, int limit) {
        return transactions.read(
                actor,
                () -> people.page(instant, held, after, limit).stream()
                        .map(person -> person.asOf(instant))
                        .toList());
    }

    public Optional<Person> find(Actor actor, PersonId id) {
        return transactions.read(actor, () -> people.find(id));
    }

    public Optional<Person> findByEmail(Actor actor, String email) {
        return transactions.read(actor, () -> people.findByEmail(email));
    }
}
