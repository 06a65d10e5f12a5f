package de.allmende.tenant.apiclient.persistence;

import static de.allmende.tenant.db.Tables.API_CLIENT;

import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Machine clients, without what they log in with. */
@Component
final class ApiClientExport implements ExportPart {

    private final DSLContext database;

    ApiClientExport(DSLContext database) {
        this.database = database;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        out.table(ExportTable.of("technische-zugaenge", "Technische Zugänge, ohne Geheimnisse")
                .id("kennung", "Kennung", API_CLIENT.ID, "apc")
                .column("fachverfahren", "Fachverfahren", API_CLIENT.APPLICATION)
                .column("client_id", "Name bei der Anmeldung", API_CLIENT.CLIENT_ID)
                .column("umfang", "Wozu er berechtigt", API_CLIENT.SCOPES)
                .column("mit_schluessel", "Meldet sich mit einem Schlüssel an", API_CLIENT.USES_KEY)
                .column("angelegt_von", "Angelegt von", API_CLIENT.CREATED_BY_NAME)
                .column("angelegt_am", "Angelegt am", API_CLIENT.CREATED_AT)
                .column("gueltig_bis", "Gültig bis", API_CLIENT.VALID_UNTIL)
                .column("zuletzt_benutzt_am", "Zuletzt benutzt am", API_CLIENT.LAST_USED_AT)
                .column("entzogen_von", "Entzogen von", API_CLIENT.WITHDRAWN_BY_NAME)
                .column("entzogen_am", "Entzogen am", API_CLIENT.WITHDRAWN_AT)
                .from(fields -> database.select(fields)
                        .from(API_CLIENT)
                        .where(API_CLIENT.TENANT_ID.eq(tenant.value()))
                        .orderBy(API_CLIENT.ID)));
    }
}
