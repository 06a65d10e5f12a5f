package de.allmende.billing.invoicerun;

import de.allmende.platform.tenancy.TenantId;

/** Sees to it that a released run is issued, whatever happens to this process. */
public interface IssuingJobs {

    /** Takes part in the open transaction; ordering twice has no second effect. */
    void order(TenantId issuer, RunId run);
}
