package de.allmende.tenant.affiliation;

import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.tenancy.TenantId;

/**
 * Zugehörigkeit: one tenant belongs to another for a period, such as an Ortsgemeinde to its Verbandsgemeinde. The periods of
 * one tenant never overlap, so it has one parent at a time.
 *
 * @param actsFor whether the parent acts for it
 */
public record Affiliation(AffiliationId id, Body child, Body parent, DatePeriod period, boolean actsFor) {

    /** A tenant by the name it had when this was recorded. */
    public record Body(TenantId id, String name) {}
}
