package de.allmende.platform.dataexport;

import de.allmende.platform.tenancy.TenantId;

/** What one room has of a tenant. Written inside a reading transaction that is bound to that tenant. */
public interface ExportPart {

    void write(TenantId tenant, PartWriter out);
}
