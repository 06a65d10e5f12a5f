package de.allmende.billing.price;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as they are written in German. */
public final class Figures {

    private static final int MOST_DECIMALS = 10;

    private Figures() {}

    public static String number(BigDecimal number) {
        return format(number, 0);
    }

    public static String euro(BigDecimal amount) {
        return format(amount, 2) + " €";
    }

    private static String format(BigDecimal number, int decimals) {
        var format = NumberFormat.getNumberInstance(Locale.GERMANY);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(number);
    }

    /** Without trailing zeros and without an exponent. */
    public static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
