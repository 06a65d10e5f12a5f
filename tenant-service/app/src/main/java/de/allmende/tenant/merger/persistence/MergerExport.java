package de.allmende.tenant.merger.persistence;

import static de.allmende.tenant.db.Tables.MERGER;

import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** From whom the tenant takes over and who takes over from it; what nobody has released is its association's alone. */
@Component
final class MergerExport implements ExportPart {

    private final DSLContext database;

    MergerExport(DSLContext database) {
        this.database = database;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        out.table(ExportTable.of("rechtsnachfolgen", "Rechtsnachfolgen, die freigegeben wurden")
                .id("kennung", "Kennung", MERGER.ID, "mrg")
                .column("vorgaenger", "Rechtsvorgänger", MERGER.PREDECESSOR_NAME)
                .column("nachfolger", "Rechtsnachfolger", MERGER.SUCCESSOR_NAME)
                .column("gilt_ab", "Erster Tag des Nachfolgers", MERGER.TAKES_EFFECT_ON)
                .column("rechtsgrundlage", "Rechtsgrundlage", MERGER.LEGAL_BASIS)
                .column("aktenzeichen", "Aktenzeichen des Beschlusses", MERGER.DECISION_REFERENCE)
                .column("stand", "Stand", MERGER.STATE)
                .column("freigegeben_am", "Freigegeben am", MERGER.RELEASED_AT)
                .column("vollzogen_am", "Vollzogen am", MERGER.TOOK_EFFECT_AT)
                .column("verworfen_grund", "Warum sie verworfen wurde", MERGER.DISCARD_REASON)
                .column("verworfen_am", "Verworfen am", MERGER.DISCARDED_AT)
                .from(fields -> database.select(fields)
                        .from(MERGER)
                        .where(MERGER.PREDECESSOR_ID
                                .eq(tenant.value())
                                .or(MERGER.SUCCESSOR_ID.eq(tenant.value()))
                                .and(MERGER.RELEASED_AT.isNotNull())
                                .or(MERGER.ASSOCIATION_ID.eq(tenant.value())))
                        .orderBy(MERGER.ID)));
    }
}
