package de.allmende.billing.invoice.persistence;

import static de.allmende.billing.db.Tables.DOCUMENT_BLOB;
import static de.allmende.billing.db.Tables.INVOICE;
import static de.allmende.billing.db.Tables.INVOICE_LINE;
import static de.allmende.billing.db.Tables.INVOICE_TAX;

import de.allmende.billing.invoice.Invoices;
import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Invoices that a tenant has got or issued; the documents byte for byte as they were issued. */
@Component
final class InvoiceExport implements ExportPart {

    private static final int DOCUMENTS_AT_A_TIME = 20;

    private final DSLContext database;

    InvoiceExport(DSLContext database) {
        this.database = database;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        out.table(ExportTable.of("rechnungen", "Rechnungen, die Ihre Organisation erhalten oder ausgestellt hat")
                .id("kennung", "Kennung", INVOICE.ID, "inv")
                .column("nummer", "Nummer", INVOICE.NUMBER)
                .column("titel", "Bezeichnung", INVOICE.TITLE)
                .id("storniert", "Kennung der Rechnung, die dieser Beleg storniert", INVOICE.CANCELS_ID, "inv")
                .column("aussteller", "Aussteller", INVOICE.ISSUER_NAME)
                .column("empfaenger", "Empfänger", INVOICE.CONSUMER_NAME)
                .column("leitweg_id", "Leitweg-ID", INVOICE.ROUTING_ID)
                .column("ausgestellt_am", "Ausgestellt am", INVOICE.ISSUED_ON)
                .column("faellig_am", "Fällig am", INVOICE.DUE_ON)
                .column("leistung_von", "Leistung von", INVOICE.SERVICE_FROM)
                .column("leistung_bis", "Leistung bis", INVOICE.SERVICE_UNTIL)
                .column("netto", "Nettobetrag in Euro", INVOICE.NET_AMOUNT)
                .column("steuer", "Steuerbetrag in Euro", INVOICE.TAX_AMOUNT)
                .column("brutto", "Bruttobetrag in Euro", INVOICE.GROSS_AMOUNT)
                .from(fields -> database.select(fields)
                        .from(INVOICE)
                        .where(INVOICE.CONSUMER_ID.eq(tenant.value()).or(INVOICE.ISSUER_ID.eq(tenant.value())))
                        .orderBy(INVOICE.ID)));
        out.table(ExportTable.of("rechnungspositionen", "Positionen der Rechnungen")
                .id("rechnung", "Kennung der Rechnung", INVOICE_LINE.INVOICE_ID, "inv")
                .column("position", "Position", INVOICE_LINE.POSITION)
                .column("bezeichnung", "Bezeichnung", INVOICE_LINE.NAME)
                .column("menge", "Menge", INVOICE_LINE.QUANTITY)
                .column("einheit", "Einheit", INVOICE_LINE.UNIT_LABEL)
                .column("einzelpreis", "Einzelpreis in Euro", INVOICE_LINE.UNIT_PRICE)
                .column("betrag", "Nettobetrag in Euro", INVOICE_LINE.AMOUNT)
                .column("leistung_von", "Leistung von", INVOICE_LINE.SERVICE_FROM)
                .column("leistung_bis", "Leistung bis", INVOICE_LINE.SERVICE_UNTIL)
                .column("steuerfall", "Steuerfall", INVOICE_LINE.TAX_CASE)
                .column("buchung", "Buchungsnummer", INVOICE_LINE.BOOKING_NUMBER)
                .column("kostenstelle", "Kostenstelle", INVOICE_LINE.COST_CENTRE)
                .column("grundlage", "Grundlage der Menge", INVOICE_LINE.BASIS)
                .column("bezugsmenge", "Menge, mit der der Preis malgenommen ist", INVOICE_LINE.BASE_QUANTITY)
                .column("stichtag", "Stichtag der Einwohnerzahl", INVOICE_LINE.INHABITANTS_ON)
                .column("quelle", "Quelle der Einwohnerzahl", INVOICE_LINE.INHABITANTS_SOURCE)
                .column("geschaetzt", "Wie die Menge geschätzt ist", INVOICE_LINE.ESTIMATED_BY)
                .column("meldungen", "Zahl der Verbrauchsmeldungen", INVOICE_LINE.USAGE_COUNT)
                .id("berichtigt", "Kennung der berichtigten Rechnung", INVOICE_LINE.CORRECTS_ID, "inv")
                .column("abgerechnete_menge", "Vorher abgerechnete Menge", INVOICE_LINE.BILLED_QUANTITY)
                .column("abgerechneter_betrag", "Vorher abgerechneter Betrag in Euro", INVOICE_LINE.BILLED_AMOUNT)
                .from(fields -> database.select(fields)
                        .from(INVOICE_LINE)
                        .where(INVOICE_LINE
                                .CONSUMER_ID
                                .eq(tenant.value())
                                .or(INVOICE_LINE.ISSUER_ID.eq(tenant.value())))
                        .orderBy(INVOICE_LINE.INVOICE_ID, INVOICE_LINE.POSITION)));
        out.table(ExportTable.of("rechnungssteuern", "Steuern der Rechnungen")
                .id("rechnung", "Kennung der Rechnung", INVOICE_TAX.INVOICE_ID, "inv")
                .column("steuerfall", "Steuerfall", INVOICE_TAX.TAX_CASE)
                .column("bezeichnung", "Bezeichnung", INVOICE_TAX.LABEL)
                .column("satz", "Steuersatz in Prozent", INVOICE_TAX.RATE_PERCENT)
                .column("begruendung", "Begründung", INVOICE_TAX.REASON)
                .column("netto", "Nettobetrag in Euro", INVOICE_TAX.NET_AMOUNT)
                .column("steuer", "Steuerbetrag in Euro", INVOICE_TAX.TAX_AMOUNT)
                .from(fields -> database.select(fields)
                        .from(INVOICE_TAX)
                        .where(INVOICE_TAX.CONSUMER_ID.eq(tenant.value()).or(INVOICE_TAX.ISSUER_ID.eq(tenant.value())))
                        .orderBy(INVOICE_TAX.INVOICE_ID, INVOICE_TAX.TAX_CASE)));
        try (var documents = database.select(INVOICE.NUMBER, DOCUMENT_BLOB.FORMAT, DOCUMENT_BLOB.CONTENT)
                .from(DOCUMENT_BLOB)
                .join(INVOICE)
                .on(INVOICE.ID.eq(DOCUMENT_BLOB.INVOICE_ID))
                .where(INVOICE.CONSUMER_ID.eq(tenant.value()).or(INVOICE.ISSUER_ID.eq(tenant.value())))
                .orderBy(INVOICE.ID, DOCUMENT_BLOB.FORMAT)
                .fetchSize(DOCUMENTS_AT_A_TIME)
                .fetchLazy()) {
            documents.forEach(row -> {
                var format = Invoices.Format.valueOf(row.value2());
                out.file(
                        "rechnungen/" + format.fileName(row.value1()),
                        format.mediaType(),
                        "Rechnung %s als %s".formatted(row.value1(), row.value2()),
                        row.value3());
            });
        }
    }
}
