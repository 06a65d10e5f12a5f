package de.allmende.tenant.dataexport;

import de.allmende.platform.tenancy.Actor;

/** Tells all services in the same transaction that their parts are asked for. */
public interface DataExportRequests {

    void requested(Actor actor, DataExport export);
}
