package de.allmende.billing.financeexport;

import de.allmende.billing.financeexport.Cell.Day;
import de.allmende.billing.financeexport.Cell.Figure;
import de.allmende.platform.kernel.Money;
import java.util.Objects;
import java.util.function.Function;

/** What a column of an exported file can say; where a row has no such thing, the cell stays empty. */
public enum ExportField {
    INVOICE_NUMBER("Belegnummer", row -> Cell.words(row.invoice().number().toString())),
    INVOICE_TITLE("Belegart", row -> Cell.words(row.invoice().title())),
    CANCELLED_NUMBER("Stornierter Beleg", row -> {
        var cancels = row.invoice().cancels();
        return cancels == null ? Cell.empty() : Cell.words(cancels.number());
    }),
    ISSUER("Rechnungssteller", row -> Cell.words(row.invoice().issuer().name())),
    ISSUE_DATE("Belegdatum", row -> new Day(row.invoice().issuedOn())),
    DUE_DATE(
            "Fälligkeit",
            row -> row.charged().takesBack()
                    ? Cell.empty()
                    : new Day(row.invoice().dueOn())),
    SERVICE_FROM("Leistung von", row -> new Day(row.period().from())),
    SERVICE_TO(
            "Leistung bis",
            row -> new Day(Objects.requireNonNull(row.period().until()).minusDays(1))),
    ROUTING_ID("Leitweg-ID", row -> Cell.words(row.invoice().routingId())),
    LINE_POSITION("Position", row -> row.ofLine(line -> Cell.words(Integer.toString(line.position())))),
    LINE_NAME("Leistung", row -> row.ofLine(line -> Cell.words(line.name()))),
    OFFERING("Dienst", row -> row.ofLine(line -> Cell.words(line.service().offeringName()))),
    BOOKING_NUMBER("Buchungsnummer", row -> row.ofLine(line -> Cell.words(line.bookingNumber()))),
    ORDER_NUMBER(
            "Bestellnummer", row -> row.ofLine(line -> Cell.words(line.service().orderNumber()))),
    COST_CENTRE("Kostenstelle", row -> row.ofLine(line -> Cell.words(line.costCentre()))),
    QUANTITY("Menge", row -> row.ofLine(line -> new Figure(line.quantity()))),
    UNIT("Einheit", row -> row.ofLine(line -> Cell.words(line.unitLabel()))),
    NET("Netto", row -> amount(row.net())),
    TAX("Umsatzsteuer", row -> amount(row.tax())),
    GROSS("Brutto", row -> amount(row.net().plus(row.tax()))),
    OPEN("Noch offen", row -> row.open() == null ? Cell.empty() : amount(row.open())),
    TAX_RATE("Steuersatz", row -> row.ofLine(line -> new Figure(row.charged().rateOf(line)))),
    TAX_CASE("Steuerfall", row -> row.ofLine(line -> Cell.words(line.taxCase()))),
    CURRENCY("Währung", row -> Cell.words("EUR")),
    ACCOUNT("Sachkonto", row -> Cell.words(row.assigned().account())),
    PRODUCT("Produkt", row -> Cell.words(row.assigned().product())),
    /** The same text in each row, such as the number of a client or a journal. */
    FIXED("Fester Text", row -> Cell.empty());

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // what each constant names keeps no state
    private final Function<ExportRow, Cell> value;

    ExportField(String label, Function<ExportRow, Cell> value) {
        this.label = label;
        this.value = value;
    }

    /** For people, in German. */
    public String label() {
        return label;
    }

    Cell of(ExportRow row) {
        return value.apply(row);
    }

    private static Cell amount(Money amount) {
        return new Figure(amount.amount());
    }
}
