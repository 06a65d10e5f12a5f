package de.allmende.tenant.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a person has a role today, or has not, and who could help.
 *
 * @param grant the one that holds today, else the latest that does not; missing when there never was one
 * @param holders colleagues who have the role today, by name; deputies are not among them
 * @param givers administrators who could give it, never the person itself
 */
public record RoleExplanation(Role role, @Nullable GrantEntry grant, List<Holder> holders, List<String> givers) {

    /** A colleague with the role. */
    public record Holder(GrantEntry grant, String name) {}

    public RoleExplanation {
        holders = List.copyOf(holders);
        givers = List.copyOf(givers);
    }
}
