package de.allmende.billing.payment;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds numbers of invoices in what a payer has written, however they are set apart. */
final class NamedInvoices {

    private static final Pattern SET_APART = Pattern.compile("[^A-Z0-9]");
    private static final Pattern NUMBER = Pattern.compile("([A-Z]{2})(\\d{4})(\\d{6})");

    private NamedInvoices() {}

    /** Such as RE-2026-000017, in the order in which they are named. */
    static List<String> in(String remittance) {
        var text = SET_APART.matcher(remittance.toUpperCase(Locale.ROOT)).replaceAll("");
        return NUMBER.matcher(text)
                .results()
                .map(NamedInvoices::number)
                .distinct()
                .toList();
    }

    private static String number(MatchResult found) {
        return found.group(1) + "-" + found.group(2) + "-" + found.group(3);
    }
}
