package de.allmende.platform.audit;

import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;

/** The audit trail goes along as the package that the audit office gets: anyone can read and check it without us. */
final class AuditExport implements ExportPart {

    private final PackAuditTrail packAuditTrail;

    AuditExport(PackAuditTrail packAuditTrail) {
        this.packAuditTrail = packAuditTrail;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        out.file(
                "protokoll/pruefpaket.zip",
                "application/zip",
                "Protokoll mit Kette und Siegeln; LIESMICH.txt darin sagt, wie man es prüft",
                packAuditTrail.packed(tenant));
    }
}
