package de.allmende.tenant.person;

import java.util.List;
import java.util.Locale;

/** Somebody who shall become a person of the tenant, with the rights that hold from today. */
public record Newcomer(String name, String email, List<Right> rights) {

    /** A right to give. */
    public record Right(Role role, Limits limits) {}

    public Newcomer {
        email = email.toLowerCase(Locale.ROOT);
        rights = List.copyOf(rights);
    }
}
