package de.allmende.platform.tenancy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who acts, and for which tenant: a person, a machine client or a job of ours.
 *
 * @param subject id of the person or machine client; for a job the tenant's own id
 * @param name what other people may see
 * @param grants roles that are valid now
 */
public record Actor(TenantId tenant, Kind kind, UUID subject, String name, List<Grant> grants) {

    public enum Kind {
        PERSON,
        MACHINE,
        SYSTEM
    }

    public Actor {
        grants = List.copyOf(grants);
    }

    /** A job of ours that acts for one tenant, such as delivery of an event. */
    public static Actor system(String job, TenantId tenant) {
        return new Actor(tenant, Kind.SYSTEM, tenant.value(), job, List.of());
    }

    public boolean has(String role) {
        return grant(role).isPresent();
    }

    public boolean hasAny(Collection<String> roles) {
        return roles.stream().anyMatch(this::has);
    }

    public Optional<Grant> grant(String role) {
        return grants.stream().filter(grant -> grant.role().equals(role)).findFirst();
    }
}
