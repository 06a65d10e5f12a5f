package de.allmende.marketplace.booking;

import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.platform.tenancy.TenantId;
import java.util.Optional;

/** The grounds in force, as two people of each provider have recorded them. */
public interface ProcurementGrounds {

    /** Why this consumer may book from that provider today; empty when nothing is recorded. */
    Optional<ProcurementGround> of(TenantId provider, TenantFact consumer);
}
