package de.allmende.billing.financeexport;

import de.allmende.billing.invoice.Invoice;
import de.allmende.billing.price.PriceModel;
import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Money;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A charge in the sense of FOCUS: a line of a document, or the tax on all of its lines of one tax case.
 *
 * @param line null for a tax
 * @param tax null for a line
 */
record FocusRow(ChargedInvoice charged, @Nullable ChargedLine line, ChargedInvoice.@Nullable Tax tax, Money amount) {

    /** Art der Kosten. */
    enum Category {
        USAGE("Usage"),
        PURCHASE("Purchase"),
        TAX("Tax");

        private final String word;

        Category(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** Together they are what the document charges, with tax. */
    static List<FocusRow> of(ChargedInvoice charged) {
        return Stream.concat(
                        charged.lines().stream().map(line -> new FocusRow(charged, line, null, line.amount())),
                        charged.taxes().stream()
                                .filter(tax -> !tax.amount().isZero())
                                .map(tax -> new FocusRow(charged, null, tax, tax.amount())))
                .toList();
    }

    Invoice invoice() {
        return charged.invoice();
    }

    BigDecimal cost() {
        return signed(amount.amount());
    }

    BigDecimal signed(BigDecimal value) {
        return charged.takesBack() ? value.negate() : value;
    }

    Category category() {
        if (line == null) {
            return Category.TAX;
        }
        return line.model() == PriceModel.PER_USAGE_UNIT ? Category.USAGE : Category.PURCHASE;
    }

    String frequency() {
        if (line == null) {
            return "Recurring";
        }
        return switch (line.model()) {
            case PER_USAGE_UNIT -> "Usage-Based";
            case ONE_TIME -> "One-Time";
            case FIXED_PER_MONTH,
                    FIXED_PER_QUARTER,
                    FIXED_PER_YEAR,
                    PER_UNIT_PER_MONTH,
                    PER_UNIT_PER_QUARTER,
                    PER_UNIT_PER_YEAR,
                    PER_INHABITANT_PER_YEAR -> "Recurring";
        };
    }

    DatePeriod period() {
        return line == null ? invoice().service() : line.period();
    }

    String description() {
        return line == null ? Objects.requireNonNull(tax).label() : line.name();
    }

    /** A tax belongs to no service; what has no name of its own is named by the document. */
    String serviceName() {
        return line == null ? invoice().title() : line.service().offeringName();
    }

    Cell ofLine(Function<ChargedLine, Cell> value) {
        return line == null ? Cell.empty() : value.apply(line);
    }

    Cell ofUsage(Function<ChargedLine, Cell> value) {
        return category() == Category.USAGE ? ofLine(value) : Cell.empty();
    }

    /** Of a line whose amount follows from the number of people. */
    Cell ofInhabitants(BiFunction<ChargedLine, ChargedLine.Inhabitants, Cell> value) {
        if (line == null || line.inhabitants() == null) {
            return Cell.empty();
        }
        return value.apply(line, line.inhabitants());
    }

    /** All people of the receiver are its share; nothing of it falls on others. */
    static String shareOfAll(ChargedLine.Inhabitants people) {
        return "{\"Elements\":[{\"AllocatedRatio\":1,\"UsageUnit\":\"Einwohner am %s\",\"UsageQuantity\":%s}]}"
                .formatted(people.keyDate(), people.count().toPlainString());
    }

    /** What the receiver has said of the booking, as a JSON object. */
    @Nullable
    String tags() {
        if (line == null) {
            return null;
        }
        var tags = new LinkedHashMap<String, @Nullable String>();
        tags.put("Buchungsnummer", line.bookingNumber());
        tags.put("Kostenstelle", line.costCentre());
        tags.put("Bestellnummer", line.service().orderNumber());
        tags.put("Steuerfall", line.taxCase());
        return tags.entrySet().stream()
                .filter(tag -> tag.getValue() != null)
                .map(tag -> "\"%s\":\"%s\"".formatted(tag.getKey(), escaped(Objects.requireNonNull(tag.getValue()))))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String escaped(String text) {
        return text.codePoints()
                .mapToObj(sign -> switch (sign) {
                    case '"' -> "\\\"";
                    case '\\' -> "\\\\";
                    default -> sign < ' ' ? "\\u%04x".formatted(sign) : Character.toString(sign);
                })
                .collect(Collectors.joining());
    }
}
