package de.allmende.platform.dataexport;

import com.google.protobuf.Message;
import de.allmende.platform.exports.v1.DataExportRequested;
import de.allmende.platform.outbox.EventEnvelope;
import de.allmende.platform.outbox.EventHandler;
import java.util.UUID;

/** Hears that the data of a tenant are asked for. */
final class DataExportRequestedHandler implements EventHandler {

    private final ExportJobs jobs;

    DataExportRequestedHandler(ExportJobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public Message prototype() {
        return DataExportRequested.getDefaultInstance();
    }

    @Override
    public void handle(EventEnvelope event) {
        if (event.payload() instanceof DataExportRequested requested) {
            jobs.order(event.tenant(), UUID.fromString(requested.getExportId()));
        }
    }
}
