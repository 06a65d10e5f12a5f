package de.allmende.tenant.deputy.persistence;

import static de.allmende.tenant.db.Tables.DEPUTY;
import static de.allmende.tenant.db.Tables.DEPUTY_END;

import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who has used whose right. */
@Component
final class DeputyExport implements ExportPart {

    private final DSLContext database;

    DeputyExport(DSLContext database) {
        this.database = database;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        out.table(ExportTable.of("vertretungen", "Vertretungen")
                .id("kennung", "Kennung", DEPUTY.ID, "dep")
                .id("recht", "Kennung des Rechts", DEPUTY.GRANT_ID, "grt")
                .id("vertretene_person", "Kennung der vertretenen Person", DEPUTY.PRINCIPAL_ID, "psn")
                .id("vertretung", "Kennung der Vertretung", DEPUTY.PERSON_ID, "psn")
                .column("von", "Erster Tag", DEPUTY.BEGINS_ON)
                .column("bis", "Erster Tag danach", DEPUTY.ENDS_ON)
                .column("benannt_am", "Benannt am", DEPUTY.NAMED_AT)
                .column("beendet_von", "Beendet von", DEPUTY_END.ENDED_BY_NAME)
                .column("beendet_am", "Beendet am", DEPUTY_END.ENDED_AT)
                .from(fields -> database.select(fields)
                        .from(DEPUTY.leftJoin(DEPUTY_END).on(DEPUTY_END.DEPUTY_ID.eq(DEPUTY.ID)))
                        .where(DEPUTY.TENANT_ID.eq(tenant.value()))
                        .orderBy(DEPUTY.ID)));
    }
}
