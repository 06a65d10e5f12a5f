package de.allmende.platform.dataexport;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.util.List;
import java.util.UUID;

/** Writes what this service has of a tenant and hands it in. What was read is on disk before anybody is called. */
public final class ContributeExport {

    private static final String JOB = "Datenexport";

    private final TenantTransactions transactions;
    private final List<ExportPart> parts;
    private final ExportSink sink;

    public ContributeExport(TenantTransactions transactions, List<ExportPart> parts, ExportSink sink) {
        this.transactions = transactions;
        this.parts = List.copyOf(parts);
        this.sink = sink;
    }

    public void contribute(TenantId tenant, UUID export) {
        try (var spool = Spool.open()) {
            var writer = new PartWriter(spool);
            var contribution = transactions.read(Actor.system(JOB, tenant), () -> {
                parts.forEach(part -> part.write(tenant, writer));
                return writer.contribution();
            });
            sink.hand(tenant, export, contribution);
        }
    }
}
