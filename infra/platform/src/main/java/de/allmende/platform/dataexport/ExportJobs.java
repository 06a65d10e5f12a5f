package de.allmende.platform.dataexport;

import de.allmende.platform.tenancy.TenantId;
import java.util.UUID;

/** Contributions to make, ordered in the transaction that hears of them and made after it, as often as it takes. */
public interface ExportJobs {

    void order(TenantId tenant, UUID export);
}
