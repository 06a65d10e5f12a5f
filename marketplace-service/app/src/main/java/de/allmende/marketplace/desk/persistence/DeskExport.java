package de.allmende.marketplace.desk.persistence;

import static de.allmende.marketplace.db.Tables.OFFERING;
import static de.allmende.marketplace.db.Tables.OFFERING_VERSION;

import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What a provider has written, drafts included, and who decided about it. */
@Component
final class DeskExport implements ExportPart {

    private final DSLContext database;

    DeskExport(DSLContext database) {
        this.database = database;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        out.table(ExportTable.of("angebotsfassungen", "Eigene Angebote in jeder Fassung, auch Entwürfe")
                .id("kennung", "Kennung der Fassung", OFFERING_VERSION.ID, "ofv")
                .id("angebot", "Kennung des Angebots", OFFERING_VERSION.OFFERING_ID, "off")
                .column("kurzname", "Schlüssel des Angebots", OFFERING.KEY)
                .column("fassung", "Fassung", OFFERING_VERSION.NUMBER)
                .column("stand", "Stand", OFFERING_VERSION.STATE)
                .column("inhalt", "Beschreibung, Tarife, Bedingungen", OFFERING_VERSION.CONTENT)
                .column("bearbeitet_am", "Zuletzt bearbeitet am", OFFERING_VERSION.EDITED_AT)
                .column("bearbeitet_von", "Zuletzt bearbeitet von", OFFERING_VERSION.EDITED_BY)
                .column("eingereicht_am", "Zur Freigabe gegeben am", OFFERING_VERSION.SUBMITTED_AT)
                .column("eingereicht_von", "Zur Freigabe gegeben von", OFFERING_VERSION.SUBMITTED_BY_NAME)
                .column("entschieden_am", "Entschieden am", OFFERING_VERSION.DECIDED_AT)
                .column("entschieden_von", "Entschieden von", OFFERING_VERSION.DECIDED_BY_NAME)
                .column("grund", "Grund der Rückgabe", OFFERING_VERSION.SENT_BACK_BECAUSE)
                .from(fields -> database.select(fields)
                        .from(OFFERING_VERSION)
                        .join(OFFERING)
                        .on(OFFERING.ID.eq(OFFERING_VERSION.OFFERING_ID))
                        .where(OFFERING_VERSION.TENANT_ID.eq(tenant.value()))
                        .orderBy(OFFERING_VERSION.ID)));
    }
}
