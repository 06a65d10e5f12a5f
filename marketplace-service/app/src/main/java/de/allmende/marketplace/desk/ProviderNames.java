package de.allmende.marketplace.desk;

import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.marketplace.tenantfact.TenantFacts;
import java.util.Map;

/** By which name a provider stands in the catalogue: its own, never one that somebody has written. */
final class ProviderNames {

    private final TenantFacts tenants;

    ProviderNames(TenantFacts tenants) {
        this.tenants = tenants;
    }

    /** Until tenant-service has told of the provider, the name of the version that this one was copied from. */
    String of(OfferingVersion version) {
        return tenants.find(version.provider())
                .map(TenantFact::name)
                .orElseGet(() -> version.content().values().get("roles") instanceof Map<?, ?> roles
                        ? String.valueOf(roles.get("provider"))
                        : version.key());
    }
}
