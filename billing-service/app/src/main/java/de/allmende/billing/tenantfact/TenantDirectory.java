package de.allmende.billing.tenantfact;

import java.util.List;

/** Where the facts come from: tenant-service. */
public interface TenantDirectory {

    /** All tenants; throws when tenant-service cannot be asked. */
    List<TenantFact> all();
}
