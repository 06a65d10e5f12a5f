package de.allmende.tenant.document.persistence;

import static de.allmende.tenant.db.Tables.MEMBERSHIP_DOCUMENT;

import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.document.DocumentId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The papers behind a tenant's memberships: the list, and each that is there byte for byte. */
@Component
final class DocumentExport implements ExportPart {

    private final DSLContext database;

    DocumentExport(DSLContext database) {
        this.database = database;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        out.table(ExportTable.of("dokumente", "Dokumente zu Mitgliedschaften")
                .id("kennung", "Kennung", MEMBERSHIP_DOCUMENT.ID, "doc")
                .id("mitgliedschaft", "Kennung der Mitgliedschaft", MEMBERSHIP_DOCUMENT.MEMBERSHIP_ID, "mbs")
                .column("art", "Art", MEMBERSHIP_DOCUMENT.KIND)
                .column("name", "Name der Datei", MEMBERSHIP_DOCUMENT.FILE_NAME)
                .column("sha256", "Prüfsumme (SHA-256)", MEMBERSHIP_DOCUMENT.SHA256)
                .column("abgelegt_von", "Abgelegt von", MEMBERSHIP_DOCUMENT.FILED_BY_NAME)
                .column("abgelegt_am", "Abgelegt am", MEMBERSHIP_DOCUMENT.FILED_AT)
                .column("entfernt_von", "Entfernt von", MEMBERSHIP_DOCUMENT.REMOVED_BY_NAME)
                .column("entfernt_am", "Entfernt am", MEMBERSHIP_DOCUMENT.REMOVED_AT)
                .column("entfernt_grund", "Grund der Entfernung", MEMBERSHIP_DOCUMENT.REMOVAL_REASON)
                .from(fields -> database.select(fields)
                        .from(MEMBERSHIP_DOCUMENT)
                        .where(MEMBERSHIP_DOCUMENT.TENANT_ID.eq(tenant.value()))
                        .orderBy(MEMBERSHIP_DOCUMENT.ID)));
        try (var papers = database.select(
                        MEMBERSHIP_DOCUMENT.ID, MEMBERSHIP_DOCUMENT.FILE_NAME, MEMBERSHIP_DOCUMENT.CONTENT)
                .from(MEMBERSHIP_DOCUMENT)
                .where(MEMBERSHIP_DOCUMENT.TENANT_ID.eq(tenant.value()))
                .and(MEMBERSHIP_DOCUMENT.CONTENT.isNotNull())
                .orderBy(MEMBERSHIP_DOCUMENT.ID)
                .fetchSize(1)
                .fetchLazy()) {
            papers.forEach(row -> out.file(
                    "dokumente/" + new DocumentId(row.value1()) + ".pdf",
                    "application/pdf",
                    row.value2(),
                    row.value3()));
        }
    }
}
