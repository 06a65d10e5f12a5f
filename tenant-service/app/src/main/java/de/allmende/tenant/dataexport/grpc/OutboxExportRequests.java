package de.allmende.tenant.dataexport.grpc;

import de.allmende.platform.dataexport.ExportJobs;
import de.allmende.platform.exports.v1.DataExportRequested;
import de.allmende.platform.outbox.Outbox;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.dataexport.DataExport;
import de.allmende.tenant.dataexport.DataExportRequests;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks the other services by event, and this one by its own job. */
@Component
final class OutboxExportRequests implements DataExportRequests {

    private static final List<String> NEIGHBOURS = List.of("marketplace", "billing");

    private final Outbox outbox;
    private final ExportJobs jobs;

    OutboxExportRequests(Outbox outbox, ExportJobs jobs) {
        this.outbox = outbox;
        this.jobs = jobs;
    }

    @Override
    public void requested(Actor actor, DataExport export) {
        var id = export.id().value();
        var event = DataExportRequested.newBuilder().setExportId(id.toString()).build();
        var subject = Actor.system(actor.name(), export.tenant());
        NEIGHBOURS.forEach(neighbour -> outbox.append(subject, neighbour, id.toString(), event));
        jobs.order(export.tenant(), id);
    }
}
