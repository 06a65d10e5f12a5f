package de.allmende.billing.document;

import de.allmende.billing.document.InvoiceDocument.Address;
import de.allmende.billing.document.InvoiceDocument.Buyer;
import de.allmende.billing.document.InvoiceDocument.Contact;
import de.allmende.billing.document.InvoiceDocument.Line;
import de.allmende.billing.document.InvoiceDocument.Payment;
import de.allmende.billing.document.InvoiceDocument.Preceding;
import de.allmende.billing.document.InvoiceDocument.References;
import de.allmende.billing.document.InvoiceDocument.Seller;
import de.allmende.billing.document.InvoiceDocument.TaxBreakdown;
import de.allmende.billing.document.InvoiceDocument.TaxCategory;
import de.allmende.billing.document.InvoiceDocument.Totals;
import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Invoices of the association to the city of Kaiserslautern for October 2026, to be spelled out in tests. */
final class AnInvoice {

    private static final DatePeriod OCTOBER = DatePeriod.of(YearMonth.of(2026, 10));
    private static final Contact CONTACT = new Contact("Erika Muster", "+49 6131 123456", "rechnung@verband.example");
    private static final String EXEMPT = "Steuerfrei gemäß § 4 Nr. 29 UStG";
    private static final String NOT_TAXABLE = "Nicht steuerbar gemäß § 2b Abs. 3 Nr. 2 UStG";

    private final String number;
    private final InvoiceDocument.Type type;
    private final String title;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable String vatId = "DE123456788";
    private @Nullable String routingId = "073120000000-KL01-29";
    private String exempt = EXEMPT;
    private String exemptVatex = "VATEX-EU-132-1F";
    private String notTaxable = NOT_TAXABLE;
    private String buyerName = "Stadt Kaiserslautern";
    private @Nullable Preceding preceding;

    private AnInvoice(String number, InvoiceDocument.Type type, String title) {
        this.number = number;
        this.type = type;
        this.title = title;
    }

    static AnInvoice rechnung(String number) {
        return new AnInvoice(number, InvoiceDocument.Type.INVOICE, "Rechnung");
    }

    static AnInvoice zahlungsanforderung(String number) {
        return new AnInvoice(number, InvoiceDocument.Type.INVOICE, "Zahlungsanforderung").withoutVatId();
    }

    static AnInvoice storno(String number, String of) {
        var storno = new AnInvoice(number, InvoiceDocument.Type.CREDIT_NOTE, "Stornorechnung");
        storno.preceding = new Preceding(of, LocalDate.of(2026, 11, 2));
        return storno;
    }

    static AnInvoice korrektur(String number, String of) {
        var correction = new AnInvoice(number, InvoiceDocument.Type.CORRECTION, "Korrekturrechnung");
        correction.preceding = new Preceding(of, LocalDate.of(2026, 11, 2));
        return correction;
    }

    /** 250 Arbeitsplätze at 4,50 € and a Grundbetrag, both at 19 %. */
    AnInvoice withEAkte() {
        return line("E-Akte, Arbeitsplatz", "Tarif Standard", "250", "C62", "Arbeitsplätze", "4.50", TaxCategory.S)
                .line("E-Akte, Grundbetrag", "Tarif Standard", "1", "MON", "Monat", "333.33", TaxCategory.S);
    }

    /** A levy per inhabitant: 0,1250 € for each of the 99 292 people of Kaiserslautern; outside the scope of VAT. */
    AnInvoice withMeldewesen() {
        return line(
                "Meldewesen, Umlage je Einwohner",
                "Einwohnerzahl am 31.12.2025",
                "99292",
                "C62",
                "Einwohner",
                "0.1250",
                TaxCategory.O);
    }

    /** Exempt as a Kostenteilungszusammenschluss. */
    AnInvoice withAntragsplattform() {
        return line(
                "OZG-Antragsplattform", "Anteil an den Betriebskosten", "1", "MON", "Monat", "1000.00", TaxCategory.E);
    }

    /** One line under a tax case; what is outside the scope of VAT names no VAT id. */
    AnInvoice under(TaxCategory category, @Nullable String reason, @Nullable String vatex) {
        if (category == TaxCategory.O) {
            withoutVatId();
            notTaxable = Objects.requireNonNull(reason);
        }
        if (category == TaxCategory.E) {
            exempt = Objects.requireNonNull(reason);
            exemptVatex = Objects.requireNonNull(vatex);
        }
        return line("Meldewesen", null, "3", "C62", "Stück", "10.01", category);
    }

    /** Any invoice that could be written, whether the rules like it or not. */
    static InvoiceDocument random(Random random) {
        var number = "N-" + random.nextInt(1_000_000);
        var invoice = switch (random.nextInt(3)) {
            case 0 -> rechnung(number);
            case 1 -> storno(number, "R-" + random.nextInt(100));
            default -> korrektur(number, "R-" + random.nextInt(100));
        };
        for (int count = 1 + random.nextInt(6); count > 0; count--) {
            invoice.line(
                    words(random),
                    random.nextBoolean() ? words(random) : null,
                    BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(4))
                            .toPlainString(),
                    random.nextBoolean() ? "C62" : "MON",
                    words(random),
                    BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(7))
                            .toPlainString(),
                    List.of(TaxCategory.values()).get(random.nextInt(3)));
        }
        for (int count = random.nextInt(3); count > 0; count--) {
            invoice.withNote(words(random));
        }
        if (random.nextBoolean()) {
            invoice.withoutVatId();
        }
        if (random.nextBoolean()) {
            invoice.withoutRoutingId();
        }
        return invoice.to(words(random)).document();
    }

    private static String words(Random random) {
        var signs = "ÄÖÜäöüßéł€<>&\"'=+-@ abcXYZ019.,;";
        var text = new StringBuilder("W");
        for (int count = random.nextInt(30); count > 0; count--) {
            text.append(signs.charAt(random.nextInt(signs.length())));
        }
        return text.append('.').toString();
    }

    AnInvoice withPositions(int count) {
        for (int position = 1; position <= count; position++) {
            line("Fachverfahren Nr. " + position, "Tarif Basis", "12", "C62", "Lizenzen", "7.25", TaxCategory.S);
        }
        return this;
    }

    AnInvoice withNote(String note) {
        notes.add(note);
        return this;
    }

    AnInvoice withVatId() {
        vatId = "DE123456788";
        return this;
    }

    AnInvoice withoutVatId() {
        vatId = null;
        return this;
    }

    AnInvoice withoutRoutingId() {
        routingId = null;
        return this;
    }

    AnInvoice to(String name) {
        buyerName = name;
        return this;
    }

    InvoiceDocument document() {
        var taxes = taxes();
        var net = sum(lines.stream().map(Line::net).toList());
        var tax = sum(taxes.stream().map(TaxBreakdown::tax).toList());
        var association = new Address("Hindenburgplatz 1", "55118", "Mainz");
        var due = type == InvoiceDocument.Type.CREDIT_NOTE ? null : LocalDate.of(2026, 12, 2);
        return new InvoiceDocument(
                number,
                type,
                title,
                LocalDate.of(2026, 11, 2),
                OCTOBER,
                new Seller(
                        "Zweckverband Allmende (Demo)",
                        association,
                        CONTACT,
                        "ZV-ALLMENDE",
                        "26/650/12345",
                        vatId,
                        "DE75512108001245126199",
                        "rechnung@verband.example"),
                new Buyer(buyerName, new Address("Willy-Brandt-Platz 1", "67657", "Kaiserslautern"), routingId),
                new References("B-2026-000123", "NV-2026-0007", preceding),
                lines,
                taxes,
                new Totals(net, tax, net.plus(tax)),
                new Payment(
                        number,
                        due,
                        due == null
                                ? "Den Betrag verrechnen wir mit der nächsten Rechnung."
                                : "Zahlbar innerhalb von 30 Tagen ohne Abzug."),
                notes);
    }

    private AnInvoice line(
            String name,
            @Nullable String description,
            String quantity,
            String unitCode,
            String unitLabel,
            String unitPrice,
            TaxCategory category) {
        var price = new BigDecimal(unitPrice);
        var amount = new BigDecimal(quantity);
        lines.add(new Line(
                String.valueOf(lines.size() + 1),
                name,
                description,
                amount,
                unitCode,
                unitLabel,
                price,
                Money.rounded(price.multiply(amount)),
                OCTOBER,
                "11.14.01/5431000",
                category,
                rateOf(category)));
        return this;
    }

    private List<TaxBreakdown> taxes() {
        var taxable = new LinkedHashMap<TaxCategory, Money>();
        lines.forEach(line -> taxable.merge(line.category(), line.net(), Money::plus));
        return taxable.entrySet().stream()
                .map(entry -> breakdown(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(TaxBreakdown::category))
                .toList();
    }

    private TaxBreakdown breakdown(TaxCategory category, Money taxable) {
        var rate = rateOf(category);
        return switch (category) {
            case S -> new TaxBreakdown(category, rate, taxable, vat(taxable), null, null);
            case E -> new TaxBreakdown(category, rate, taxable, Money.ZERO, exempt, exemptVatex);
            case O -> new TaxBreakdown(category, rate, taxable, Money.ZERO, notTaxable, "VATEX-EU-O");
        };
    }

    private static Money vat(Money taxable) {
        return Money.rounded(taxable.amount().multiply(new BigDecimal("0.19")));
    }

    private static @Nullable BigDecimal rateOf(TaxCategory category) {
        return switch (category) {
            case S -> new BigDecimal("19");
            case E -> BigDecimal.ZERO;
            case O -> null;
        };
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}
