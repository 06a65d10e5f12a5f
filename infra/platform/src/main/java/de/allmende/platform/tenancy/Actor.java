package de.allmende.platform.tenancy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and for which tenant: a person, a machine client, somebody who only looks, or a job of ours.
 *
 * @param subject id of the person or machine client; for a job the tenant's own id
 * @param ownName what other people may see
 * @param grants roles that are valid now, the own ones before those of others whose deputy the person is
 * @param inPlaceOf who is represented in what is done now
 */
public record Actor(
        TenantId tenant,
        Kind kind,
        UUID subject,
        String ownName,
        List<Grant> grants,
        @Nullable Principal inPlaceOf) {

    public enum Kind {
        PERSON,
        MACHINE,
        /** Staff of the association in a support case of the tenant: sees it as one of its roles does, and changes nothing. */
        SUPPORTER,
        SYSTEM
    }

    public Actor {
        grants = List.copyOf(grants);
    }

    /** Who acts in his or her own name. */
    public Actor(TenantId tenant, Kind kind, UUID subject, String ownName, List<Grant> grants) {
        this(tenant, kind, subject, ownName, grants, null);
    }

    /** The same, acting by this grant. */
    public Actor using(Grant grant) {
        return new Actor(tenant, kind, subject, ownName, grants, grant.principal());
    }

    /** What is recorded and shown to others: a deputy's says whom he or she represents. */
    public String name() {
        return inPlaceOf == null ? ownName : ownName + " in Vertretung von " + inPlaceOf.name();
    }

    /** Whether it is this person who acts, or who is represented. */
    public boolean isOrRepresents(UUID person) {
        return subject.equals(person) || (inPlaceOf != null && inPlaceOf.id().equals(person));
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

    /** The first, which is the own one if there is an own one. */
    public Optional<Grant> grant(String role) {
        return grantsOf(role).findFirst();
    }

    public Stream<Grant> grantsOf(String role) {
        return grants.stream().filter(grant -> grant.role().equals(role));
    }
}
