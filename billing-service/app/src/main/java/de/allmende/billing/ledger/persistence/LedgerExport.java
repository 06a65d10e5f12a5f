package de.allmende.billing.ledger.persistence;

import static de.allmende.billing.db.Tables.LEDGER_POSTING;

import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Postings of an issuer. */
@Component
final class LedgerExport implements ExportPart {

    private final DSLContext database;

    LedgerExport(DSLContext database) {
        this.database = database;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        out.table(ExportTable.of("buchungssaetze", "Eigene Buchungssätze zu Rechnungen und Zahlungen")
                .id("kennung", "Kennung", LEDGER_POSTING.ID, "pst")
                .id("rechnung", "Kennung der Rechnung", LEDGER_POSTING.INVOICE_ID, "inv")
                .id("zahlungseingang", "Kennung des Zahlungseingangs", LEDGER_POSTING.PAYMENT_ID, "pay")
                .column("gebucht_am", "Gebucht am", LEDGER_POSTING.POSTED_ON)
                .column("soll", "Konto im Soll", LEDGER_POSTING.DEBIT_ACCOUNT)
                .column("haben", "Konto im Haben", LEDGER_POSTING.CREDIT_ACCOUNT)
                .column("betrag", "Betrag in Euro", LEDGER_POSTING.AMOUNT)
                .column("text", "Text", LEDGER_POSTING.TEXT)
                .from(fields -> database.select(fields)
                        .from(LEDGER_POSTING)
                        .where(LEDGER_POSTING.TENANT_ID.eq(tenant.value()))
                        .orderBy(LEDGER_POSTING.ID)));
    }
}
