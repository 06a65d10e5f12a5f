package de.allmende.billing.usage.persistence;

import static de.allmende.billing.db.Tables.USAGE_EVENT;

import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Usage that was reported for a tenant or by it. */
@Component
final class UsageExport implements ExportPart {

    private final DSLContext database;

    UsageExport(DSLContext database) {
        this.database = database;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        out.table(ExportTable.of("nutzung", "Gemeldete Nutzung")
                .column("quelle", "Quelle", USAGE_EVENT.SOURCE)
                .column("ereignis", "Kennung des Ereignisses", USAGE_EVENT.EVENT_ID)
                .column("baustein", "Preisbaustein", USAGE_EVENT.COMPONENT_CODE)
                .column("menge", "Menge", USAGE_EVENT.QUANTITY)
                .column("zeitpunkt", "Zeitpunkt", USAGE_EVENT.OCCURRED_AT)
                .column("monat", "Monat", USAGE_EVENT.MONTH)
                .column("gemeldet_am", "Gemeldet am", USAGE_EVENT.RECEIVED_AT)
                .column("berichtigt_quelle", "Quelle der berichtigten Meldung", USAGE_EVENT.CORRECTS_SOURCE)
                .column("berichtigt_ereignis", "Kennung der berichtigten Meldung", USAGE_EVENT.CORRECTS_EVENT_ID)
                .from(fields -> database.select(fields)
                        .from(USAGE_EVENT)
                        .where(USAGE_EVENT
                                .CONSUMER_ID
                                .eq(tenant.value())
                                .or(USAGE_EVENT.PROVIDER_ID.eq(tenant.value()))
                                .or(USAGE_EVENT.ISSUER_ID.eq(tenant.value())))
                        .orderBy(
                                USAGE_EVENT.CONSUMER_ID,
                                USAGE_EVENT.PROVIDER_ID,
                                USAGE_EVENT.SOURCE,
                                USAGE_EVENT.EVENT_ID)));
    }
}
