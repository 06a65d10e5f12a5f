package de.allmende.billing.document;

import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rechnungsdokument: everything an invoice says, independent of the format and version it is written in. The numbers
 * in brackets are the business terms of EN 16931.
 *
 * <p>Amounts of a credit note are positive, as the standard wants it: the type says that they are owed in the other
 * direction. The document defends its own arithmetic; whether its content obeys the tax rules is judged by the
 * {@link InvoiceCheck}.
 *
 * @param number gapless number (BT-1)
 * @param type what kind of document this is (BT-3)
 * @param title what the reader sees as its name, such as „Rechnung" or „Zahlungsanforderung"; belongs to the tax case
 * @param issuedOn date of the document (BT-2)
 * @param period when the services were rendered (BG-14)
 * @param notes remarks in plain sentences (BT-22)
 */
public record InvoiceDocument(
        String number,
        Type type,
        String title,
        LocalDate issuedOn,
        DatePeriod period,
        Seller seller,
        Buyer buyer,
        References references,
        List<Line> lines,
        List<TaxBreakdown> taxes,
        Totals totals,
        Payment payment,
        List<String> notes) {

    public InvoiceDocument {
        require(!number.isBlank(), "An invoice document needs a number");
        require(!title.isBlank(), "An invoice document needs a title");
        require(!lines.isEmpty(), "An invoice document needs a line");
        require(!taxes.isEmpty(), "An invoice document needs a tax breakdown");
        requireBounded(period);
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
        notes = List.copyOf(notes);
        require(totals.net().equals(sum(lines, Line::net)), "The net total is the sum of the lines");
        require(totals.net().equals(sum(taxes, TaxBreakdown::taxable)), "The net total is the sum of what is taxed");
        require(totals.tax().equals(sum(taxes, TaxBreakdown::tax)), "The tax total is the sum of the taxes");
    }

    /** Art des Dokuments, with its code of the list UNTDID 1001. */
    public enum Type {
        /** Rechnung. */
        INVOICE("380"),
        /** Gutschrift or Storno: gives back what the preceding invoice claimed. */
        CREDIT_NOTE("381"),
        /** Korrekturrechnung: replaces the preceding invoice, which it must name. */
        CORRECTION("384");

        private final String code;

        Type(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Steuerkategorie of EN 16931, by the code of the list UNTDID 5305. */
    public enum TaxCategory {
        /** Regelsteuersatz: taxed at a rate. */
        S,
        /** Steuerfrei: exempt, with a reason. */
        E,
        /** Nicht steuerbar: outside the scope of VAT, such as § 2b UStG; fills a document of its own. */
        O
    }

    /** Anschrift, in Germany. */
    public record Address(String street, String postCode, String city) {}

    /** Ansprechperson of the seller; all three are mandatory in an XRechnung (BT-41, BT-42, BT-43). */
    public record Contact(String name, String phone, String email) {}

    /**
     * Rechnungsstellerin.
     *
     * @param id identifier that stands in for the VAT id where that one must not be named (BT-29)
     * @param vatId Umsatzsteuer-Identifikationsnummer (BT-31); forbidden in a document of category O
     * @param taxNumber Steuernummer (BT-32)
     * @param iban account to pay to (BT-84)
     * @param email electronic address of scheme EM (BT-34)
     */
    public record Seller(
            String name,
            Address address,
            Contact contact,
            String id,
            @Nullable String taxNumber,
            @Nullable String vatId,
            String iban,
            String email) {}

    /**
     * Rechnungsempfängerin.
     *
     * @param routingId Leitweg-ID (BT-10), which is her electronic address of scheme 0204, too (BT-49); without it
     *     the document is written and then found faulty
     */
    public record Buyer(
            String name, Address address, @Nullable String routingId) {}

    /**
     * What the document refers to.
     *
     * @param orderNumber the buyer's order (BT-13)
     * @param contractNumber (BT-12)
     * @param preceding the invoice that this one cancels or corrects (BG-3)
     */
    public record References(
            @Nullable String orderNumber,
            @Nullable String contractNumber,
            @Nullable Preceding preceding) {

        public static final References NONE = new References(null, null, null);
    }

    /** Vorhergehende Rechnung: its number (BT-25) and date (BT-26). */
    public record Preceding(String number, LocalDate issuedOn) {}

    /**
     * Rechnungsposition.
     *
     * @param id position within the document (BT-126)
     * @param description a second line of text (BT-154)
     * @param quantity how much (BT-129)
     * @param unitCode code of UN/ECE recommendation 20, such as C62 or MON (BT-130)
     * @param unitLabel the unit as the reader knows it, such as „Einwohner"
     * @param unitPrice net price of one unit, finer than a cent where the price list says so (BT-146)
     * @param net quantity times unit price, rounded once (BT-131)
     * @param period when this service was rendered (BG-26)
     * @param accountingReference the buyer's Produkt/Sachkonto (BT-133)
     * @param rate per cent (BT-152); null where the category is O
     */
    public record Line(
            String id,
            String name,
            @Nullable String description,
            BigDecimal quantity,
            String unitCode,
            String unitLabel,
            BigDecimal unitPrice,
            Money net,
            DatePeriod period,
            @Nullable String accountingReference,
            TaxCategory category,
            @Nullable BigDecimal rate) {

        public Line {
            requireBounded(period);
            requireRate(category, rate);
        }
    }

    /**
     * Steueraufschlüsselung: one row per category and rate (BG-23).
     *
     * @param rate per cent (BT-119); null where the category is O
     * @param taxable sum of the lines (BT-116)
     * @param tax rounded on the sum (BT-117)
     * @param reason why no tax is due (BT-120)
     * @param vatex the same as a code of the list VATEX (BT-121)
     */
    public record TaxBreakdown(
            TaxCategory category,
            @Nullable BigDecimal rate,
            Money taxable,
            Money tax,
            @Nullable String reason,
            @Nullable String vatex) {

        public TaxBreakdown {
            requireRate(category, rate);
        }
    }

    /** Summen: without tax (BT-109), tax (BT-110) and to be paid (BT-112, BT-115). */
    public record Totals(Money net, Money tax, Money gross) {

        public Totals {
            require(gross.equals(net.plus(tax)), "The gross total is net plus tax");
        }
    }

    /**
     * Zahlung.
     *
     * @param reference Verwendungszweck or Kassenzeichen (BT-83)
     * @param dueOn Fälligkeit (BT-9); null where nothing is to be paid
     * @param terms Zahlungsbedingungen in one sentence (BT-20)
     */
    public record Payment(String reference, @Nullable LocalDate dueOn, String terms) {}

    private static <T> Money sum(List<T> items, Function<T, Money> amount) {
        return items.stream().map(amount).reduce(Money.euro("0.00"), Money::plus);
    }

    private static void requireBounded(DatePeriod period) {
        require(period.until() != null, "An invoice names a period with an end");
    }

    private static void requireRate(TaxCategory category, @Nullable BigDecimal rate) {
        require((rate == null) == (category == TaxCategory.O), "Exactly the categories other than O have a rate");
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
