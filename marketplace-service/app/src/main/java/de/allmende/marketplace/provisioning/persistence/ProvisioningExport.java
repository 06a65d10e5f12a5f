package de.allmende.marketplace.provisioning.persistence;

import static de.allmende.marketplace.db.Tables.FULFILMENT_TASK;
import static de.allmende.marketplace.db.Tables.SERVICE_INSTANCE;

import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What exists because of bookings, and the work that it took. */
@Component
final class ProvisioningExport implements ExportPart {

    private final DSLContext database;

    ProvisioningExport(DSLContext database) {
        this.database = database;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        out.table(ExportTable.of("dienste", "Dienste, die aus Buchungen entstanden sind")
                .id("kennung", "Kennung", SERVICE_INSTANCE.ID, "sin")
                .id("buchung", "Kennung der Buchung", SERVICE_INSTANCE.BOOKING_ID, "bkg")
                .column("leistung", "Kurzname der Leistung", SERVICE_INSTANCE.OFFERING_KEY)
                .column("aktiv_seit", "Aktiv seit", SERVICE_INSTANCE.ACTIVE_SINCE)
                .column("beendet_am", "Letzter Tag", SERVICE_INSTANCE.ENDED_ON)
                .column("adresse", "Adresse", SERVICE_INSTANCE.ACCESS_URL)
                .from(fields -> database.select(fields)
                        .from(SERVICE_INSTANCE)
                        .where(SERVICE_INSTANCE
                                .CONSUMER_ID
                                .eq(tenant.value())
                                .or(SERVICE_INSTANCE.PROVIDER_ID.eq(tenant.value())))
                        .orderBy(SERVICE_INSTANCE.ID)));
        out.table(ExportTable.of("bereitstellung", "Arbeiten des Anbieters für Buchungen")
                .id("kennung", "Kennung", FULFILMENT_TASK.ID, "ftk")
                .id("buchung", "Kennung der Buchung", FULFILMENT_TASK.BOOKING_ID, "bkg")
                .column("art", "Art", FULFILMENT_TASK.KIND)
                .column("stand", "Stand", FULFILMENT_TASK.STATE)
                .column("angelegt_am", "Angelegt am", FULFILMENT_TASK.CREATED_AT)
                .column("faellig_am", "Fällig am", FULFILMENT_TASK.DUE_ON)
                .column("erledigt_von", "Erledigt von", FULFILMENT_TASK.COMPLETED_BY_NAME)
                .column("erledigt_am", "Erledigt am", FULFILMENT_TASK.COMPLETED_AT)
                .column("hinweis", "Hinweis", FULFILMENT_TASK.NOTE)
                .from(fields -> database.select(fields)
                        .from(FULFILMENT_TASK)
                        .where(FULFILMENT_TASK
                                .CONSUMER_ID
                                .eq(tenant.value())
                                .or(FULFILMENT_TASK.PROVIDER_ID.eq(tenant.value())))
                        .orderBy(FULFILMENT_TASK.ID)));
    }
}
