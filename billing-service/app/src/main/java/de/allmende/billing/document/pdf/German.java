package de.allmende.billing.document.pdf;

import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/** Values as a German reader expects them: 12.411,50 € and 22.11.2026. What belongs together stays on one line. */
final class German {

    private static final String NO_BREAK = "\u00a0";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.GERMANY);

    private German() {}

    static String amount(Money money) {
        return decimal("#,##0.00", money.amount()) + NO_BREAK + "€";
    }

    /** At least cents, and as fine as the price list has it: 0,1250 €. */
    static String price(BigDecimal price) {
        return decimal("#,##0." + "0".repeat(Math.max(2, price.scale())), price) + NO_BREAK + "€";
    }

    static String quantity(BigDecimal quantity) {
        return decimal("#,##0.##########", quantity);
    }

    static String percent(BigDecimal rate) {
        return decimal("0.##", rate) + NO_BREAK + "%";
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String period(DatePeriod period) {
        var lastDay = Objects.requireNonNull(period.until()).minusDays(1);
        return lastDay.equals(period.from()) ? day(lastDay) : day(period.from()) + " – " + day(lastDay);
    }

    static String iban(String iban) {
        return iban.replaceAll("\\s", "").replaceAll("(.{4})(?=.)", "$1" + NO_BREAK);
    }

    private static String decimal(String pattern, BigDecimal value) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.GERMANY)).format(value);
    }
}
