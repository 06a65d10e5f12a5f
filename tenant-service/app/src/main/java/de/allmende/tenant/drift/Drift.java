package de.allmende.tenant.drift;

import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;

/**
 * One thing that differs.
 *
 * @param tenant whom it concerns
 * @param subject what of the kind it is about: a login, a client id or an organization
 * @param name of the person, the client or the organization, for people
 */
public record Drift(
        DriftId id,
        TenantId tenant,
        String tenantName,
        DriftKind kind,
        String subject,
        String name,
        String expected,
        String found,
        Instant noticedAt) {

    boolean isSameAs(Drift other) {
        return tenant.equals(other.tenant) && kind == other.kind && subject.equals(other.subject);
    }
}
