package de.allmende.marketplace.catalogue.persistence;

import static de.allmende.marketplace.db.Tables.FAVOURITE;

import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What the people of a tenant have marked. */
@Component
final class FavouriteExport implements ExportPart {

    private final DSLContext database;

    FavouriteExport(DSLContext database) {
        this.database = database;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        out.table(ExportTable.of("merklisten", "Was sich Personen Ihrer Organisation gemerkt haben")
                .id("person", "Kennung der Person", FAVOURITE.PERSON_ID, "psn")
                .id("leistung", "Kennung der Leistung", FAVOURITE.OFFERING_ID, "off")
                .column("gemerkt_am", "Gemerkt am", FAVOURITE.MARKED_AT)
                .from(fields -> database.select(fields)
                        .from(FAVOURITE)
                        .where(FAVOURITE.TENANT_ID.eq(tenant.value()))
                        .orderBy(FAVOURITE.MARKED_AT, FAVOURITE.PERSON_ID, FAVOURITE.OFFERING_ID)));
    }
}
