package de.allmende.marketplace.desk.persistence;

import static de.allmende.marketplace.db.Tables.DISCONTINUATION;
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
        out.table(ExportTable.of("abkuendigungen", "Abkündigungen eigener Angebote, auch vorgeschlagene und verworfene")
                .id("angebot", "Kennung des Angebots", DISCONTINUATION.OFFERING_ID, "off")
                .column("stand", "Stand", DISCONTINUATION.STATE)
                .column("buchbar_bis", "Letzter Tag, an dem gebucht werden kann", DISCONTINUATION.END_OF_SALE_ON)
                .column("laeuft_bis", "Letzter Tag der Leistung", DISCONTINUATION.END_OF_LIFE_ON)
                .column("grund", "Grund", DISCONTINUATION.REASON)
                .id("nachfolger", "Kennung der nachfolgenden Leistung", DISCONTINUATION.SUCCESSOR_ID, "off")
                .column("vorgeschlagen_am", "Vorgeschlagen am", DISCONTINUATION.PROPOSED_AT)
                .column("vorgeschlagen_von", "Vorgeschlagen von", DISCONTINUATION.PROPOSED_BY_NAME)
                .column("angekuendigt_am", "Angekündigt am", DISCONTINUATION.ANNOUNCED_AT)
                .column("angekuendigt_von", "Angekündigt von", DISCONTINUATION.ANNOUNCED_BY_NAME)
                .column("ruecknahme_grund", "Grund der Rücknahme", DISCONTINUATION.WITHDRAWAL_BECAUSE)
                .column(
                        "ruecknahme_vorgeschlagen_am",
                        "Rücknahme vorgeschlagen am",
                        DISCONTINUATION.WITHDRAWAL_PROPOSED_AT)
                .column(
                        "ruecknahme_vorgeschlagen_von",
                        "Rücknahme vorgeschlagen von",
                        DISCONTINUATION.WITHDRAWAL_PROPOSED_BY_NAME)
                .column("zurueckgenommen_am", "Zurückgenommen am", DISCONTINUATION.WITHDRAWN_AT)
                .column("zurueckgenommen_von", "Zurückgenommen von", DISCONTINUATION.WITHDRAWN_BY_NAME)
                .from(fields -> database.select(fields)
                        .from(DISCONTINUATION)
                        .where(DISCONTINUATION.TENANT_ID.eq(tenant.value()))
                        .orderBy(DISCONTINUATION.ID)));
    }
}
