package de.allmende.tenant.person;

import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;

/** A tenant without a second administrator asks its association to decide on a grant; all that the association sees of it. */
public record ConfirmationRequest(
        TenantId tenant,
        String tenantName,
        GrantId grant,
        String personName,
        Role role,
        Limits limits,
        DatePeriod period,
        String grantedByName,
        Instant askedAt) {}
