package de.allmende.marketplace.tenantfact;

import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;

/**
 * Who takes over from a tenant.
 *
 * @param from first day of the successor; it may lie in the future
 */
public record Succession(TenantId successor, LocalDate from) {}
