package de.allmende.tenant.member;

import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;

/**
 * Rechtsnachfolge, as far as everyone must know of it: who takes over from a tenant, and from which day on.
 *
 * @param from first day of the successor; it may lie in the future
 */
public record Succession(TenantId successor, LocalDate from) {}
