package de.allmende.marketplace.booking.persistence;

import static de.allmende.marketplace.db.Tables.QUANTITY_CHANGE;

import de.allmende.marketplace.booking.QuantityChangeState;
import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Changes of quantities of a tenant's bookings; as a provider it gets those that it has come to know, without what was said. */
@Component
final class QuantityChangeExport implements ExportPart {

    private final DSLContext database;

    QuantityChangeExport(DSLContext database) {
        this.database = database;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        out.table(ExportTable.of("mengenaenderungen", "Andere Mengen, die Ihre Organisation beantragt hat")
                .id("kennung", "Kennung", QUANTITY_CHANGE.ID, "qch")
                .id("buchung", "Kennung der Buchung", QUANTITY_CHANGE.BOOKING_ID, "bkg")
                .column("ab", "Erster Tag", QUANTITY_CHANGE.EFFECTIVE_FROM)
                .column("inhalt", "Mengen und Preise vorher und nachher", QUANTITY_CHANGE.CONTENT)
                .column(
                        "brutto_laufzeit",
                        "Bruttobetrag der Mindestlaufzeit in Euro",
                        QUANTITY_CHANGE.FULL_TERM_GROSS_AMOUNT)
                .column("grund", "Warum gewünscht", QUANTITY_CHANGE.REASON)
                .column("beantragt_von", "Beantragt von", QUANTITY_CHANGE.REQUESTED_BY_NAME)
                .column("beantragt_am", "Beantragt am", QUANTITY_CHANGE.REQUESTED_AT)
                .column("stand", "Stand", QUANTITY_CHANGE.STATE)
                .column("entschieden_von", "Entschieden von", QUANTITY_CHANGE.DECIDED_BY_NAME)
                .column("entschieden_am", "Entschieden am", QUANTITY_CHANGE.DECIDED_AT)
                .column(
                        "vergaberecht",
                        "Grund, aus dem ohne eigenes Vergabeverfahren bestellt wurde",
                        QUANTITY_CHANGE.PROCUREMENT)
                .column("bemerkung", "Bemerkung", QUANTITY_CHANGE.COMMENT)
                .from(fields -> database.select(fields)
                        .from(QUANTITY_CHANGE)
                        .where(QUANTITY_CHANGE.CONSUMER_ID.eq(tenant.value()))
                        .orderBy(QUANTITY_CHANGE.ID)));
        out.table(ExportTable.of(
                        "mengenaenderungen-erbracht", "Andere Mengen, die bei Ihrer Organisation bestellt sind")
                .id("kennung", "Kennung", QUANTITY_CHANGE.ID, "qch")
                .id("buchung", "Kennung der Buchung", QUANTITY_CHANGE.BOOKING_ID, "bkg")
                .column("ab", "Erster Tag", QUANTITY_CHANGE.EFFECTIVE_FROM)
                .column("inhalt", "Mengen und Preise vorher und nachher", QUANTITY_CHANGE.CONTENT)
                .column("stand", "Stand", QUANTITY_CHANGE.STATE)
                .from(fields -> database.select(fields)
                        .from(QUANTITY_CHANGE)
                        .where(QUANTITY_CHANGE.PROVIDER_ID.eq(tenant.value()))
                        .and(QUANTITY_CHANGE.DECIDED_AT.isNotNull())
                        .and(QUANTITY_CHANGE.STATE.ne(QuantityChangeState.REJECTED.name()))
                        .orderBy(QUANTITY_CHANGE.ID)));
    }
}
