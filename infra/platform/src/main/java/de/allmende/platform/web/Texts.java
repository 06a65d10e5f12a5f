package de.allmende.platform.web;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.security.RoleName;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * What the service says to people, in German or English. Days, months, moments and amounts are written as the reader writes
 * them: 01.12.2026 and 1.234,50 €, or 1 December 2026 and €1,234.50. Roles and states are said by their names.
 */
public final class Texts {

    private static final char NO_BREAK_SPACE = '\u00a0';

    private final ResourceBundleMessageSource sentences = new ResourceBundleMessageSource();

    /**
     * From {@code refusals_*.properties} of the service, {@code problems_*.properties} of the platform, and {@code
     * words_*.properties}, in which tenant-service names its roles and states for all.
     */
    public Texts() {
        sentences.setBasenames("refusals", "problems", "words");
        sentences.setDefaultEncoding("UTF-8");
        sentences.setFallbackToSystemLocale(false);
    }

    /** Empty when nobody has written it. */
    public Optional<String> find(String key, List<?> arguments, Locale wished) {
        var locale = wished.getLanguage().equals("en") ? Locale.ENGLISH : Locale.GERMAN;
        var readable =
                arguments.stream().map(argument -> readable(argument, locale)).toArray();
        return Optional.ofNullable(sentences.getMessage(key, readable, null, locale));
    }

    private Object readable(Object argument, Locale locale) {
        boolean german = locale.equals(Locale.GERMAN);
        return switch (argument) {
            case List<?> several ->
                several.stream()
                        .map(each -> String.valueOf(readable(each, locale)))
                        .collect(Collectors.joining(", "));
            case RoleName(var word) -> word("Role", word, locale);
            case Enum<?> constant -> word(constant.getDeclaringClass().getSimpleName(), constant.name(), locale);
            case LocalDate day ->
                date(german ? "dd.MM.yyyy" : "d MMMM yyyy", german).format(day);
            case YearMonth month -> date("MMMM yyyy", german).format(month);
            case Instant moment ->
                date(german ? "dd.MM.yyyy, HH:mm 'Uhr'" : "d MMMM yyyy, HH:mm", german)
                        .format(moment.atZone(BusinessTime.ZONE));
            case Money money -> german ? amount(money, german) + NO_BREAK_SPACE + "€" : "€" + amount(money, german);
            default -> argument;
        };
    }

    /** The word itself where nobody has translated it. */
    private String word(String kind, String word, Locale locale) {
        return String.valueOf(sentences.getMessage(kind + "." + word, null, word, locale));
    }

    private static DateTimeFormatter date(String pattern, boolean german) {
        return DateTimeFormatter.ofPattern(pattern, german ? Locale.GERMAN : Locale.ENGLISH);
    }

    private static String amount(Money money, boolean german) {
        var symbols = DecimalFormatSymbols.getInstance(german ? Locale.GERMAN : Locale.ENGLISH);
        return new DecimalFormat("#,##0.00", symbols).format(money.amount());
    }
}
