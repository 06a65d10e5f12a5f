package de.allmende.tenant.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person of one tenant. Who works for two tenants is two persons with one login.
 *
 * @param email in lower case; it is the login's name
 * @param subject the login at the identity provider; missing until that has confirmed
 * @param grants the latest first, withdrawn and ended ones included
 */
public record Person(
        PersonId id, String name, String email, @Nullable String subject, List<GrantEntry> grants) {

    public Person {
        grants = List.copyOf(grants);
    }

    public List<GrantEntry> grantsOn(LocalDate day) {
        return grants.stream().filter(grant -> grant.holdsOn(day)).toList();
    }

    /** With the grants that were given by an instant, as they were known then. */
    Person asOf(Instant instant) {
        var known = grants.stream()
                .filter(grant -> !grant.grantedAt().isAfter(instant))
                .map(grant -> grant.asOf(instant))
                .toList();
        return new Person(id, name, email, subject, known);
    }
}
