package de.allmende.marketplace.tenantfact;

import java.util.List;

/** tenant-service, which knows all tenants. */
public interface TenantDirectory {

    /** All tenants as they are now; empty when tenant-service does not answer. */
    List<TenantFact> all();
}
