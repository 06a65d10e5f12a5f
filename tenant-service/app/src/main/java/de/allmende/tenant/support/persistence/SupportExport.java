package de.allmende.tenant.support.persistence;

import static de.allmende.tenant.db.Tables.SUPPORT_CASE;
import static de.allmende.tenant.db.Tables.SUPPORT_END;
import static de.allmende.tenant.db.Tables.SUPPORT_GRANT;

import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who of the association has looked, and with whose leave. */
@Component
final class SupportExport implements ExportPart {

    private final DSLContext database;

    SupportExport(DSLContext database) {
        this.database = database;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        out.table(ExportTable.of("supportfaelle", "Supportfälle: wer vom Zweckverband Einblick hatte")
                .id("kennung", "Kennung", SUPPORT_CASE.ID, "sup")
                .column("wer", "Wer", SUPPORT_CASE.SUPPORTER_NAME)
                .column("rolle", "Mit den Augen welcher Rolle", SUPPORT_CASE.ROLE)
                .column("stunden", "Erbetene Stunden", SUPPORT_CASE.HOURS)
                .column("grund", "Grund", SUPPORT_CASE.REASON)
                .column("erbeten_am", "Erbeten am", SUPPORT_CASE.REQUESTED_AT)
                .column("erlaubt_von", "Erlaubt von", SUPPORT_GRANT.GRANTED_BY_NAME)
                .column("erlaubt_am", "Erlaubt am", SUPPORT_GRANT.GRANTED_AT)
                .column("erlaubt_bis", "Erlaubt bis", SUPPORT_GRANT.ENDS_AT)
                .column("beendet_von", "Beendet von", SUPPORT_END.ENDED_BY_NAME)
                .column("beendet_am", "Beendet am", SUPPORT_END.ENDED_AT)
                .from(fields -> database.select(fields)
                        .from(SUPPORT_CASE
                                .leftJoin(SUPPORT_GRANT)
                                .on(SUPPORT_GRANT.SUPPORT_CASE_ID.eq(SUPPORT_CASE.ID))
                                .leftJoin(SUPPORT_END)
                                .on(SUPPORT_END.SUPPORT_CASE_ID.eq(SUPPORT_CASE.ID)))
                        .where(SUPPORT_CASE.TENANT_ID.eq(tenant.value()))
                        .orderBy(SUPPORT_CASE.ID)));
    }
}
