package de.allmende.billing.explanation;

import de.allmende.billing.price.PriceModel;
import de.allmende.billing.price.PriceVersion;
import de.allmende.billing.rating.BaseQuantity;
import de.allmende.platform.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line and all that its amount follows from. Computes it once more, step by step, from the price and the quantity that were
 * kept; whoever compares the result with the amount checks the engine that has billed it.
 *
 * @param base what the price was multiplied with
 * @param usage the reports behind a metered quantity
 */
public record ExplainedLine(
        int position,
        String name,
        Money amount,
        LocalDate serviceFrom,
        String bookingNumber,
        PriceVersion price,
        BaseQuantity base,
        @Nullable Usage usage) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.GERMAN);
    private static final BigDecimal INSTALMENTS = BigDecimal.valueOf(12);

    /**
     * @param sha256 of the reports when they were billed, in lower-case hexadecimal digits; null where that was not kept
     * @param isUnchanged whether the reports of that month are still the same; false where no checksum was kept
     */
    public record Usage(
            UUID serviceInstance,
            YearMonth month,
            int count,
            @Nullable String sha256,
            boolean isUnchanged) {}

    /** Where the quantity comes from. */
    public enum Origin {
        /** Always one. */
        FIXED,
        ORDERED,
        REPORTED,
        INHABITANTS
    }

    public Origin origin() {
        return switch (price.model()) {
            case FIXED_PER_MONTH -> Origin.FIXED;
            case PER_UNIT_PER_MONTH, ONE_TIME -> Origin.ORDERED;
            case PER_USAGE_UNIT -> Origin.REPORTED;
            case PER_INHABITANT_PER_YEAR -> Origin.INHABITANTS;
        };
    }

    /** What the line must cost. */
    public Money computed() {
        return isInstalment() ? dueBy(instalment()).minus(dueBy(instalment() - 1)) : product();
    }

    /** The computation in German, a step a line; the last one ends with the amount. */
    public List<String> steps() {
        var product = "%s × %s je %s = %s"
                .formatted(
                        number(base.value()),
                        euro(price.unitPrice()),
                        price.unitLabel(),
                        euro(product().amount()));
        if (!isInstalment()) {
            return List.of(product);
        }
        int instalment = instalment();
        return List.of(
                product + " im Jahr, fällig in zwölf Monatsraten",
                instalment == 1
                        ? "1/12 davon bis Ende %s = %s"
                                .formatted(
                                        MONTH.format(month()), euro(computed().amount()))
                        : "%d/12 davon bis Ende %s sind %s, abzüglich %d/12 bis zum Vormonat von %s = %s"
                                .formatted(
                                        instalment,
                                        MONTH.format(month()),
                                        euro(dueBy(instalment).amount()),
                                        instalment - 1,
                                        euro(dueBy(instalment - 1).amount()),
                                        euro(computed().amount())));
    }

    private boolean isInstalment() {
        return price.model() == PriceModel.PER_INHABITANT_PER_YEAR;
    }

    private YearMonth month() {
        return YearMonth.from(serviceFrom);
    }

    private int instalment() {
        return month().getMonthValue();
    }

    private Money product() {
        return Money.rounded(base.value().multiply(price.unitPrice()));
    }

    private Money dueBy(int instalment) {
        return Money.rounded(product()
                .amount()
                .multiply(BigDecimal.valueOf(instalment))
                .divide(INSTALMENTS, 10, RoundingMode.HALF_UP));
    }

    private static String number(BigDecimal number) {
        return format(number, 0);
    }

    private static String euro(BigDecimal amount) {
        return format(amount, 2) + " €";
    }

    private static String format(BigDecimal number, int decimals) {
        var format = NumberFormat.getNumberInstance(Locale.GERMANY);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(6);
        return format.format(number);
    }
}
