package de.allmende.marketplace.desk;

import de.allmende.marketplace.tenantfact.TenantFacts;
import java.util.Map;

/** As whom a provider stands in the catalogue: by its own name, never one that somebody has written. */
final class Providers {

    private final TenantFacts tenants;

    Providers(TenantFacts tenants) {
        this.tenants = tenants;
    }

    /** Until tenant-service has told of the provider, the name of the version that this one was copied from. */
    Provider of(OfferingVersion version) {
        return tenants.find(version.provider())
                .map(fact -> new Provider(fact.name(), fact.kind()))
                .orElseGet(() -> new Provider(known(version), null));
    }

    private static String known(OfferingVersion version) {
        return version.content().values().get("roles") instanceof Map<?, ?> roles
                ? String.valueOf(roles.get("provider"))
                : version.key();
    }
}
