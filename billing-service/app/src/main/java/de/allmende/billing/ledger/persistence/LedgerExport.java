package de.allmende.billing.ledger.persistence;

import static de.allmende.billing.db.Tables.LEDGER_POSTING;
import static de.allmende.billing.db.Tables.LEDGER_SEAL;

import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Postings of an issuer, and the chain that seals them. */
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
        out.table(ExportTable.of("buchungskette", "Siegel der eigenen Buchungssätze")
                .column("stelle", "Stelle in der Kette", LEDGER_SEAL.POSITION)
                .id("buchungssatz", "Kennung des Buchungssatzes", LEDGER_SEAL.POSTING_ID, "pst")
                .column("pruefsumme", "Prüfsumme (SHA-256) über die vorige und den Buchungssatz", LEDGER_SEAL.HASH)
                .column("versiegelt_am", "Versiegelt am", LEDGER_SEAL.SEALED_AT)
                .from(fields -> database.select(fields)
                        .from(LEDGER_SEAL)
                        .where(LEDGER_SEAL.TENANT_ID.eq(tenant.value()))
                        .orderBy(LEDGER_SEAL.POSITION)));
    }
}
