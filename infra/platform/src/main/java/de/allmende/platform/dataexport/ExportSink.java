package de.allmende.platform.dataexport;

import de.allmende.platform.tenancy.TenantId;
import java.util.UUID;

/** Where contributions go: tenant-service. */
public interface ExportSink {

    /** Returns when the part is durable there; a repeat changes nothing. */
    void hand(TenantId tenant, UUID export, Contribution contribution);
}
