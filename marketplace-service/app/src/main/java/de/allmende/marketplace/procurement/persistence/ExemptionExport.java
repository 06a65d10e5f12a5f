package de.allmende.marketplace.procurement.persistence;

import static de.allmende.marketplace.db.Tables.PROCUREMENT_EXEMPTION;

import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What a provider has recorded, proposals included, and what was recorded for the tenant by name. */
@Component
final class ExemptionExport implements ExportPart {

    private final DSLContext database;

    ExemptionExport(DSLContext database) {
        this.database = database;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        out.table(ExportTable.of("vergaberecht", "Warum ohne eigenes Vergabeverfahren gebucht werden darf")
                .id("kennung", "Kennung", PROCUREMENT_EXEMPTION.ID, "pex")
                .id("anbieter", "Kennung des Anbieters", PROCUREMENT_EXEMPTION.PROVIDER_ID, "tnt")
                .column("fuer", "Rechtsverhältnis derer, für die es gilt", PROCUREMENT_EXEMPTION.RELATION)
                .id(
                        "besteller",
                        "Kennung der Verwaltung, für die allein es gilt",
                        PROCUREMENT_EXEMPTION.CONSUMER_ID,
                        "tnt")
                .column("grund", "Grund", PROCUREMENT_EXEMPTION.BASIS)
                .column("erlaeuterung", "Woraus er sich ergibt", PROCUREMENT_EXEMPTION.NOTE)
                .column("stand", "Stand", PROCUREMENT_EXEMPTION.STATE)
                .column("festgehalten_von", "Festgehalten von", PROCUREMENT_EXEMPTION.PROPOSED_BY_NAME)
                .column("festgehalten_am", "Festgehalten am", PROCUREMENT_EXEMPTION.PROPOSED_AT)
                .column("freigegeben_von", "Freigegeben von", PROCUREMENT_EXEMPTION.RELEASED_BY_NAME)
                .column("freigegeben_am", "Freigegeben am", PROCUREMENT_EXEMPTION.RELEASED_AT)
                .column("beendet_von", "Beendet von", PROCUREMENT_EXEMPTION.ENDED_BY_NAME)
                .column("beendet_am", "Beendet am", PROCUREMENT_EXEMPTION.ENDED_AT)
                .column("beendet_weil", "Warum beendet", PROCUREMENT_EXEMPTION.ENDED_BECAUSE)
                .from(fields -> database.select(fields)
                        .from(PROCUREMENT_EXEMPTION)
                        .where(PROCUREMENT_EXEMPTION
                                .PROVIDER_ID
                                .eq(tenant.value())
                                .or(PROCUREMENT_EXEMPTION.CONSUMER_ID.eq(tenant.value())))
                        .orderBy(PROCUREMENT_EXEMPTION.ID)));
    }
}
