package de.allmende.marketplace.desk;

import de.allmende.marketplace.tenantfact.TenantFacts;

/** Reads drafts with what is known of their provider and of the other offerings. */
public final class Proofreader {

    private final Providers providers;
    private final DependencyRules rules;

    Proofreader(TenantFacts tenants, DependencyRules rules) {
        this.providers = new Providers(tenants);
        this.rules = rules;
    }

    ReadDraft read(OfferingVersion version) {
        return ReadDraft.of(version, providers.of(version), rules);
    }

    /** The same, and what it depends on stays as it is until the end of the transaction. */
    ReadDraft readForRelease(OfferingVersion version) {
        rules.lock();
        return read(version);
    }
}
