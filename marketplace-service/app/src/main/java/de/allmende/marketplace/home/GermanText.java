package de.allmende.marketplace.home;

import de.allmende.platform.kernel.Money;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Amounts and days as Germans read them. */
final class GermanText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

    private GermanText() {}

    static String amount(Money money) {
        return NumberFormat.getCurrencyInstance(Locale.GERMANY).format(money.amount());
    }

    static String day(LocalDate day) {
        return day.format(DAY);
    }
}
