package de.allmende.billing.payment.persistence;

import static de.allmende.billing.db.Tables.BANK_STATEMENT;
import static de.allmende.billing.db.Tables.PAYMENT_ALLOCATION;
import static de.allmende.billing.db.Tables.PAYMENT_WRITE_OFF;
import static de.allmende.billing.db.Tables.REMINDER;
import static de.allmende.billing.db.Tables.STATEMENT_ENTRY;

import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What a tenant has paid and was reminded of, and what came in on its own account. */
@Component
final class PaymentExport implements ExportPart {

    private final DSLContext database;

    PaymentExport(DSLContext database) {
        this.database = database;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        out.table(ExportTable.of("zahlungen", "Zahlungen auf Rechnungen; Zurückgenommenes mit negativem Betrag")
                .id("kennung", "Kennung", PAYMENT_ALLOCATION.ID, "alc")
                .id("rechnung", "Kennung der Rechnung", PAYMENT_ALLOCATION.INVOICE_ID, "inv")
                .id("zahlungseingang", "Kennung des Zahlungseingangs", PAYMENT_ALLOCATION.PAYMENT_ID, "pay")
                .column("bezahlt_am", "Bezahlt am", PAYMENT_ALLOCATION.PAID_ON)
                .column("betrag", "Betrag in Euro", PAYMENT_ALLOCATION.AMOUNT)
                .id(
                        "nimmt_zurueck",
                        "Kennung der Zahlung, die zurückgenommen wird",
                        PAYMENT_ALLOCATION.REVERSES_ID,
                        "alc")
                .column("grund", "Grund der Rücknahme", PAYMENT_ALLOCATION.REASON)
                .from(fields -> database.select(fields)
                        .from(PAYMENT_ALLOCATION)
                        .where(PAYMENT_ALLOCATION
                                .CONSUMER_ID
                                .eq(tenant.value())
                                .or(PAYMENT_ALLOCATION.ISSUER_ID.eq(tenant.value())))
                        .orderBy(PAYMENT_ALLOCATION.ID)));
        out.table(ExportTable.of("ausbuchungen", "Ausgebuchte Zahlungseingänge auf dem eigenen Konto")
                .id("zahlungseingang", "Kennung des Zahlungseingangs", PAYMENT_WRITE_OFF.PAYMENT_ID, "pay")
                .column("betrag", "Betrag in Euro", PAYMENT_WRITE_OFF.AMOUNT)
                .column("grund", "Grund", PAYMENT_WRITE_OFF.REASON)
                .from(fields -> database.select(fields)
                        .from(PAYMENT_WRITE_OFF)
                        .where(PAYMENT_WRITE_OFF.TENANT_ID.eq(tenant.value()))
                        .orderBy(PAYMENT_WRITE_OFF.ID)));
        out.table(ExportTable.of("mahnungen", "Zahlungserinnerungen und Mahnungen zu Rechnungen")
                .id("rechnung", "Kennung der Rechnung", REMINDER.INVOICE_ID, "inv")
                .column("stufe", "Mahnstufe", REMINDER.LEVEL)
                .column("offen", "Offener Betrag in Euro", REMINDER.OPEN_AMOUNT)
                .column("gemahnt_am", "Gemahnt am", REMINDER.REMINDED_ON)
                .column("frist", "Frist", REMINDER.DUE_ON)
                .from(fields -> database.select(fields)
                        .from(REMINDER)
                        .where(REMINDER.CONSUMER_ID.eq(tenant.value()).or(REMINDER.ISSUER_ID.eq(tenant.value())))
                        .orderBy(REMINDER.INVOICE_ID, REMINDER.LEVEL)));
        out.table(ExportTable.of("kontoauszuege", "Eigene Kontoauszüge, die eingelesen wurden")
                .id("kennung", "Kennung", BANK_STATEMENT.ID, "bst")
                .column("konto", "IBAN des Kontos", BANK_STATEMENT.ACCOUNT)
                .column("nummer", "Nummer des Auszugs", BANK_STATEMENT.REFERENCE)
                .column("datei", "Name der Datei", BANK_STATEMENT.FILE_NAME)
                .column("pruefsumme", "SHA-256 der Datei", BANK_STATEMENT.FILE_SHA256)
                .column("anfangssaldo", "Anfangssaldo in Euro", BANK_STATEMENT.OPENING_AMOUNT)
                .column("endsaldo", "Endsaldo in Euro", BANK_STATEMENT.CLOSING_AMOUNT)
                .from(fields -> database.select(fields)
                        .from(BANK_STATEMENT)
                        .where(BANK_STATEMENT.TENANT_ID.eq(tenant.value()))
                        .orderBy(BANK_STATEMENT.ID)));
        out.table(ExportTable.of("umsaetze", "Umsätze der eigenen Kontoauszüge")
                .id("kennung", "Kennung", STATEMENT_ENTRY.ID, "pay")
                .id("kontoauszug", "Kennung des Kontoauszugs", STATEMENT_ENTRY.STATEMENT_ID, "bst")
                .column("position", "Position", STATEMENT_ENTRY.POSITION)
                .column("art", "Was daraus wurde", STATEMENT_ENTRY.OUTCOME)
                .column("gebucht_am", "Gebucht am", STATEMENT_ENTRY.BOOKED_ON)
                .column("betrag", "Betrag in Euro", STATEMENT_ENTRY.AMOUNT)
                .column("name", "Name der Gegenseite", STATEMENT_ENTRY.PARTY_NAME)
                .column("gegenkonto", "IBAN der Gegenseite", STATEMENT_ENTRY.PARTY_ACCOUNT)
                .column("verwendungszweck", "Verwendungszweck", STATEMENT_ENTRY.REMITTANCE)
                .from(fields -> database.select(fields)
                        .from(STATEMENT_ENTRY)
                        .where(STATEMENT_ENTRY.TENANT_ID.eq(tenant.value()))
                        .orderBy(STATEMENT_ENTRY.STATEMENT_ID, STATEMENT_ENTRY.POSITION)));
    }
}
