package de.allmende.marketplace.booking.persistence;

import static de.allmende.marketplace.db.Tables.CO_SIGNATURE;

import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Which co-signatures the tenant's bookings needed, and who gave or refused them. */
@Component
final class CoSignatureExport implements ExportPart {

    private final DSLContext database;

    CoSignatureExport(DSLContext database) {
        this.database = database;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        out.table(ExportTable.of("mitzeichnungen", "Mitzeichnungen, die Buchungen vor der Freigabe brauchten")
                .id("kennung", "Kennung", CO_SIGNATURE.ID, "csg")
                .id("buchung", "Kennung der Buchung", CO_SIGNATURE.BOOKING_ID, "bkg")
                .id("mengenaenderung", "Kennung der Änderung der Menge", CO_SIGNATURE.QUANTITY_CHANGE_ID, "qch")
                .column("art", "Wessen Mitzeichnung", CO_SIGNATURE.KIND)
                .column("weil", "Warum sie nötig war", CO_SIGNATURE.BECAUSE)
                .column("regeln_fassung", "Fassung der Freigaberegeln", CO_SIGNATURE.RULES_VERSION)
                .column("verlangt_am", "Verlangt am", CO_SIGNATURE.ASKED_AT)
                .column("frist", "Letzter Tag der Frist", CO_SIGNATURE.DUE_ON)
                .column("stand", "Stand", CO_SIGNATURE.STATE)
                .column("entschieden_von", "Entschieden von", CO_SIGNATURE.DECIDED_BY_NAME)
                .column("entschieden_am", "Entschieden am", CO_SIGNATURE.DECIDED_AT)
                .column("bemerkung", "Bemerkung", CO_SIGNATURE.COMMENT)
                .from(fields -> database.select(fields)
                        .from(CO_SIGNATURE)
                        .where(CO_SIGNATURE.TENANT_ID.eq(tenant.value()))
                        .orderBy(CO_SIGNATURE.ID)));
    }
}
