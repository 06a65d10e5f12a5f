package de.allmende.tenant.suspension.persistence;

import static de.allmende.tenant.db.Tables.SUSPENSION;

import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Suspensions of the tenant; those that nobody has released never were. */
@Component
final class SuspensionExport implements ExportPart {

    private final DSLContext database;

    SuspensionExport(DSLContext database) {
        this.database = database;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        out.table(ExportTable.of("sperren", "Sperren, die freigegeben wurden")
                .id("kennung", "Kennung", SUSPENSION.ID, "ssp")
                .column("grund_art", "Art des Grundes", SUSPENSION.GROUND)
                .column("grund", "Grund", SUSPENSION.REASON)
                .column("gilt_ab", "Gilt ab", SUSPENSION.TAKES_EFFECT_ON)
                .column("stand", "Stand", SUSPENSION.STATE)
                .column("freigegeben_am", "Freigegeben am", SUSPENSION.RELEASED_AT)
                .column("in_kraft_seit", "In Kraft seit", SUSPENSION.TOOK_EFFECT_AT)
                .column("beendet_grund", "Warum sie endete", SUSPENSION.END_REASON)
                .column("beendet_am", "Beendet am", SUSPENSION.ENDED_AT)
                .from(fields -> database.select(fields)
                        .from(SUSPENSION)
                        .where(SUSPENSION.TENANT_ID.eq(tenant.value()).and(SUSPENSION.RELEASED_AT.isNotNull()))
                        .orderBy(SUSPENSION.ID)));
    }
}
