package de.allmende.platform.web;

import java.util.Collection;
import java.util.List;

/** Ends a request at the door because the actor has none of the roles that open it. */
final class RoleMissing extends RuntimeException {

    private final transient List<String> roles;

    RoleMissing(Collection<String> roles) {
        super("ROLE_MISSING");
        this.roles = roles.stream().sorted().toList();
    }

    List<String> roles() {
        return roles;
    }
}
