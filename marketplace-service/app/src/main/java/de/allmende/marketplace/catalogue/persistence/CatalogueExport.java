package de.allmende.marketplace.catalogue.persistence;

import static de.allmende.marketplace.db.Tables.CATALOGUE_ENTRY;

import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What a provider has published. */
@Component
final class CatalogueExport implements ExportPart {

    private final DSLContext database;

    CatalogueExport(DSLContext database) {
        this.database = database;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        out.table(ExportTable.of("angebote", "Eigene Angebote, jede veröffentlichte Fassung")
                .id("kennung", "Kennung des Angebots", CATALOGUE_ENTRY.OFFERING_ID, "off")
                .column("kurzname", "Kurzname", CATALOGUE_ENTRY.KEY)
                .column("fassung", "Fassung", CATALOGUE_ENTRY.VERSION)
                .column("name", "Name", CATALOGUE_ENTRY.NAME)
                .column("inhalt", "Beschreibung, Tarife, Bedingungen", CATALOGUE_ENTRY.CONTENT)
                .column("veroeffentlicht_am", "Veröffentlicht am", CATALOGUE_ENTRY.PUBLISHED_AT)
                .column("veroeffentlicht_von", "Veröffentlicht von", CATALOGUE_ENTRY.PUBLISHED_BY)
                .from(fields -> database.select(fields)
                        .from(CATALOGUE_ENTRY)
                        .where(CATALOGUE_ENTRY.PROVIDER_ID.eq(tenant.value()))
                        .orderBy(CATALOGUE_ENTRY.ID)));
    }
}
