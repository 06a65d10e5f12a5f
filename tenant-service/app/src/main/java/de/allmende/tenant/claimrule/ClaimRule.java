package de.allmende.tenant.claimrule;

import de.allmende.tenant.person.Limits;
import de.allmende.tenant.person.Role;

/**
 * Who is said to have this value has this role.
 *
 * @param claim name of a statement in the provider's ID token
 * @param value compared letter by letter
 */
public record ClaimRule(String claim, String value, Role role, Limits limits) {

    /** For people. */
    public String said() {
        return claim + " = " + value;
    }
}
