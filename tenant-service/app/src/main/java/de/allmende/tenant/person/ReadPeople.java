package de.allmende.tenant.person;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
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

    public List<Person> page(Actor actor, People.@Nullable Place after, int limit) {
        return transactions.read(actor, () -> people.page(after, limit));
    }

    public Optional<Person> find(Actor actor, PersonId id) {
        return transactions.read(actor, () -> people.find(id));
    }

    public Optional<Person> findByEmail(Actor actor, String email) {
        return transactions.read(actor, () -> people.findByEmail(email));
    }
}
