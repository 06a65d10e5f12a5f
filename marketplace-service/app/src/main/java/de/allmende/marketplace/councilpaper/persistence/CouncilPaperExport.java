package de.allmende.marketplace.councilpaper.persistence;

import static de.allmende.marketplace.db.Tables.COUNCIL_PAPER;

import de.allmende.marketplace.councilpaper.CouncilPaperId;
import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** A tenant's council papers, byte for byte. */
@Component
final class CouncilPaperExport implements ExportPart {

    private final DSLContext database;

    CouncilPaperExport(DSLContext database) {
        this.database = database;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        out.table(ExportTable.of("beschlussvorlagen", "Beschlussvorlagen zu Buchungen")
                .id("kennung", "Kennung", COUNCIL_PAPER.ID, "cpp")
                .id("buchung", "Kennung der Buchung", COUNCIL_PAPER.BOOKING_ID, "bkg")
                .column("gremium", "Gremium", COUNCIL_PAPER.COMMITTEE)
                .column("erstellt_von", "Erstellt von", COUNCIL_PAPER.MADE_BY_NAME)
                .column("erstellt_am", "Erstellt am", COUNCIL_PAPER.MADE_AT)
                .from(fields -> database.select(fields)
                        .from(COUNCIL_PAPER)
                        .where(COUNCIL_PAPER.TENANT_ID.eq(tenant.value()))
                        .orderBy(COUNCIL_PAPER.ID)));
        database.select(COUNCIL_PAPER.ID, COUNCIL_PAPER.COMMITTEE, COUNCIL_PAPER.CONTENT)
                .from(COUNCIL_PAPER)
                .where(COUNCIL_PAPER.TENANT_ID.eq(tenant.value()))
                .orderBy(COUNCIL_PAPER.ID)
                .forEach(row -> out.file(
                        "beschlussvorlagen/" + new CouncilPaperId(row.value1()) + ".pdf",
                        "application/pdf",
                        "Beschlussvorlage für " + row.value2(),
                        row.value3()));
    }
}
