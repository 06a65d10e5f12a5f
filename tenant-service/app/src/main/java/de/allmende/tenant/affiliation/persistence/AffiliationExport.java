package de.allmende.tenant.affiliation.persistence;

import static de.allmende.tenant.db.Tables.AFFILIATION;

import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** To whom the tenant belongs, and who belongs to it. */
@Component
final class AffiliationExport implements ExportPart {

    private final DSLContext database;

    AffiliationExport(DSLContext database) {
        this.database = database;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        out.table(ExportTable.of("zugehoerigkeiten", "Wer zu wem gehört")
                .id("kennung", "Kennung", AFFILIATION.ID, "afl")
                .column("mandant", "Name des Mandanten", AFFILIATION.TENANT_NAME)
                .column("gehoert_zu", "Gehört zu", AFFILIATION.PARENT_NAME)
                .column("handelt_fuer", "Handelt für ihn", AFFILIATION.ACTS_FOR)
                .column("von", "Erster Tag", AFFILIATION.BEGINS_ON)
                .column("bis", "Erster Tag danach", AFFILIATION.ENDS_ON)
                .column("erfasst_am", "Erfasst am", AFFILIATION.RECORDED_AT)
                .from(fields -> database.select(fields)
                        .from(AFFILIATION)
                        .where(AFFILIATION.TENANT_ID.eq(tenant.value()).or(AFFILIATION.PARENT_ID.eq(tenant.value())))
                        .orderBy(AFFILIATION.ID)));
    }
}
