package de.allmende.marketplace.evidence.persistence;

import static de.allmende.marketplace.db.Tables.EVIDENCE;

import de.allmende.marketplace.evidence.EvidenceId;
import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The evidence about a tenant's own offerings: the list, and each file that is there byte for byte. */
@Component
final class EvidenceExport implements ExportPart {

    private final DSLContext database;

    EvidenceExport(DSLContext database) {
        this.database = database;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        out.table(ExportTable.of("nachweise", "Nachweise zu eigenen Leistungen")
                .id("kennung", "Kennung", EVIDENCE.ID, "evd")
                .id("leistung", "Kennung der Leistung", EVIDENCE.OFFERING_ID, "off")
                .column("art", "Art", EVIDENCE.KIND)
                .column("aussteller", "Aussteller", EVIDENCE.ISSUER)
                .column("gilt_ab", "Erster Tag", EVIDENCE.VALID_FROM)
                .column("gilt_bis", "Letzter Tag", EVIDENCE.VALID_UNTIL)
                .column("datei", "Name der Datei", EVIDENCE.FILE_NAME)
                .column("sha256", "Prüfsumme (SHA-256)", EVIDENCE.SHA256)
                .column("adresse", "Adresse", EVIDENCE.LINK)
                .column("hinterlegt_von", "Hinterlegt von", EVIDENCE.ADDED_BY_NAME)
                .column("hinterlegt_am", "Hinterlegt am", EVIDENCE.ADDED_AT)
                .column("entfernt_von", "Entfernt von", EVIDENCE.REMOVED_BY_NAME)
                .column("entfernt_am", "Entfernt am", EVIDENCE.REMOVED_AT)
                .column("entfernt_grund", "Grund der Entfernung", EVIDENCE.REMOVAL_REASON)
                .from(fields -> database.select(fields)
                        .from(EVIDENCE)
                        .where(EVIDENCE.PROVIDER_ID.eq(tenant.value()))
                        .orderBy(EVIDENCE.ID)));
        try (var files = database.select(EVIDENCE.ID, EVIDENCE.FILE_NAME, EVIDENCE.CONTENT)
                .from(EVIDENCE)
                .where(EVIDENCE.PROVIDER_ID.eq(tenant.value()))
                .and(EVIDENCE.CONTENT.isNotNull())
                .orderBy(EVIDENCE.ID)
                .fetchSize(1)
                .fetchLazy()) {
            files.forEach(row -> out.file(
                    "nachweise/" + new EvidenceId(row.value1()) + ".pdf",
                    "application/pdf",
                    row.value2(),
                    row.value3()));
        }
    }
}
