package de.allmende.marketplace.quota.persistence;

import static de.allmende.marketplace.db.Tables.QUOTA;

import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What a tenant has said about the quotas of its own offerings, and what it was told itself. */
@Component
final class QuotaExport implements ExportPart {

    private final DSLContext database;

    QuotaExport(DSLContext database) {
        this.database = database;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        out.table(ExportTable.of("kontingente", "Kontingente, die Ihre Organisation gesetzt oder erhalten hat")
                .id("leistung", "Kennung der Leistung", QUOTA.OFFERING_ID, "off")
                .id("anbieter", "Kennung des Anbieters", QUOTA.PROVIDER_ID, "tnt")
                .id("besteller", "Kennung des Bestellers; leer, wenn es für alle gilt", QUOTA.CONSUMER_ID, "tnt")
                .column("buchungen", "Wie viele Buchungen; leer, wenn sie nicht begrenzt sind", QUOTA.BOOKINGS_LIMIT)
                .column("einheit", "Was außerdem gezählt wird", QUOTA.UNIT_NAME)
                .column("menge", "Wie viel davon; ohne Buchungen und Menge ist es aufgehoben", QUOTA.UNITS_LIMIT)
                .column("gilt_ab", "Erster Tag", QUOTA.VALID_FROM)
                .column("gilt_bis", "Letzter Tag", QUOTA.VALID_UNTIL)
                .column("grund", "Grund", QUOTA.REASON)
                .column("gesetzt_von", "Gesetzt von", QUOTA.SET_BY_NAME)
                .column("gesetzt_am", "Gesetzt am", QUOTA.SET_AT)
                .from(fields -> database.select(fields)
                        .from(QUOTA)
                        .where(QUOTA.CONSUMER_ID.eq(tenant.value()).or(QUOTA.PROVIDER_ID.eq(tenant.value())))
                        .orderBy(QUOTA.ID)));
    }
}
