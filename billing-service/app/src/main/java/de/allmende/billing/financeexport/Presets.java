package de.allmende.billing.financeexport;

import static de.allmende.billing.financeexport.ExportField.ACCOUNT;
import static de.allmende.billing.financeexport.ExportField.COST_CENTRE;
import static de.allmende.billing.financeexport.ExportField.CURRENCY;
import static de.allmende.billing.financeexport.ExportField.DUE_DATE;
import static de.allmende.billing.financeexport.ExportField.FIXED;
import static de.allmende.billing.financeexport.ExportField.GROSS;
import static de.allmende.billing.financeexport.ExportField.INVOICE_NUMBER;
import static de.allmende.billing.financeexport.ExportField.ISSUER;
import static de.allmende.billing.financeexport.ExportField.ISSUE_DATE;
import static de.allmende.billing.financeexport.ExportField.LINE_NAME;
import static de.allmende.billing.financeexport.ExportField.NET;
import static de.allmende.billing.financeexport.ExportField.OPEN;
import static de.allmende.billing.financeexport.ExportField.PRODUCT;
import static de.allmende.billing.financeexport.ExportField.SERVICE_FROM;
import static de.allmende.billing.financeexport.ExportField.SERVICE_TO;
import static de.allmende.billing.financeexport.ExportField.TAX;
import static de.allmende.billing.financeexport.ExportField.TAX_RATE;

import de.allmende.billing.financeexport.CsvStyle.Days;
import de.allmende.billing.financeexport.CsvStyle.Encoding;
import java.util.List;
import java.util.Optional;

/**
 * What each tenant begins with: one profile per family of finance systems. They are starting points; how a system reads its
 * files is set up in each administration, which changes its profile accordingly.
 */
public final class Presets {

    private static final List<AccountAssignment> TO_BE_NAMED =
            List.of(new AccountAssignment(AccountAssignment.ALL_OTHERS, "", null));

    private static final List<ExportProfile> ALL = List.of(
            preset(
                    "infoma",
                    "Infoma newsystem",
                    new CsvStyle(';', ',', Encoding.WINDOWS_1252, Days.GERMAN),
                    column("Kreditor", ISSUER),
                    column("Externe Belegnummer", INVOICE_NUMBER),
                    column("Belegdatum", ISSUE_DATE),
                    column("Fälligkeitsdatum", DUE_DATE),
                    column("Sachkonto", ACCOUNT),
                    column("Produkt", PRODUCT),
                    column("Kostenstelle", COST_CENTRE),
                    column("Buchungstext", LINE_NAME),
                    column("Betrag netto", NET),
                    column("MwSt.-Satz", TAX_RATE),
                    column("MwSt.-Betrag", TAX),
                    column("Betrag brutto", GROSS),
                    column("Offener Betrag", OPEN)),
            preset(
                    "hh",
                    "H&H proDoppik",
                    new CsvStyle(';', ',', Encoding.ISO_8859_1, Days.GERMAN),
                    column("RechnungsNr", INVOICE_NUMBER),
                    column("RechnungsDatum", ISSUE_DATE),
                    column("Faelligkeit", DUE_DATE),
                    column("Zahlungsempfaenger", ISSUER),
                    column("Produkt", PRODUCT),
                    column("Konto", ACCOUNT),
                    column("Kostenstelle", COST_CENTRE),
                    column("Text", LINE_NAME),
                    column("Brutto", GROSS),
                    column("Steuersatz", TAX_RATE),
                    column("Steuer", TAX),
                    column("Offen", OPEN)),
            preset(
                    "sap",
                    "SAP (Kreditorenrechnung)",
                    new CsvStyle(';', '.', Encoding.UTF_8, Days.DIGITS),
                    new ExportColumn("BLART", FIXED, "KR"),
                    column("XBLNR", INVOICE_NUMBER),
                    column("BLDAT", ISSUE_DATE),
                    column("ZFBDT", DUE_DATE),
                    column("WAERS", CURRENCY),
                    column("HKONT", ACCOUNT),
                    column("KOSTL", COST_CENTRE),
                    column("FKBER", PRODUCT),
                    column("WRBTR", GROSS),
                    column("FWBAS", NET),
                    column("FWSTE", TAX),
                    column("SGTXT", LINE_NAME),
                    column("OFFEN", OPEN)),
            preset(
                    "mps",
                    "mps NF",
                    new CsvStyle(';', ',', Encoding.WINDOWS_1252, Days.GERMAN),
                    column("Belegnummer", INVOICE_NUMBER),
                    column("Belegdatum", ISSUE_DATE),
                    column("Leistung von", SERVICE_FROM),
                    column("Leistung bis", SERVICE_TO),
                    column("Fällig am", DUE_DATE),
                    column("Empfänger", ISSUER),
                    column("Sachkonto", ACCOUNT),
                    column("Produkt", PRODUCT),
                    column("Kostenstelle", COST_CENTRE),
                    column("Verwendungszweck", LINE_NAME),
                    column("Betrag", GROSS),
                    column("Offen", OPEN)));

    private Presets() {}

    public static List<String> keys() {
        return ALL.stream().map(ExportProfile::key).toList();
    }

    static Optional<ExportProfile> of(String key) {
        return ALL.stream().filter(profile -> profile.key().equals(key)).findFirst();
    }

    private static ExportProfile preset(String key, String name, CsvStyle style, ExportColumn... columns) {
        return new ExportProfile(key, 0, name, style, true, List.of(columns), TO_BE_NAMED, null);
    }

    private static ExportColumn column(String heading, ExportField field) {
        return new ExportColumn(heading, field, null);
    }
}
