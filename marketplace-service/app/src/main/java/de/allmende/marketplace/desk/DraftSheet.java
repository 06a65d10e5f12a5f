package de.allmende.marketplace.desk;

import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One part of a draft's content, read value by value. Whatever is missing or wrong is noted as a fault; what is given back
 * then only fills the place, and {@link #made} makes nothing of it.
 */
final class DraftSheet {

    private static final BigDecimal MOST = new BigDecimal("1000000000");

    private final Map<?, ?> values;
    private final String pointer;
    private final List<Fault> faults;
    private final int faultsBefore;

    DraftSheet(Map<?, ?> values, String pointer, List<Fault> faults) {
        this.values = values;
        this.pointer = pointer;
        this.faults = faults;
        this.faultsBefore = faults.size();
    }

    /** What this part and the parts in it are, if none of them has a fault. */
    <T> Optional<T> made(Supplier<T> whole) {
        return faults.size() == faultsBefore ? Optional.of(whole.get()) : Optional.empty();
    }

    void missing(String name, String detail) {
        faults.add(new Fault(pointer + "/" + name, "MISSING", detail));
    }

    void wrong(String name, String detail) {
        faults.add(new Fault(pointer + "/" + name, "WRONG_VALUE", detail));
    }

    String text(String name, int most, String expected) {
        var text = optionalText(name, most);
        if (text.isEmpty()) {
            missing(name, expected);
        }
        return text;
    }

    String optionalText(String name, int most) {
        var text = given(name).map(value -> value.toString().strip()).orElse("");
        if (text.length() > most) {
            wrong(
                    name,
                    "Bitte kürzen Sie den Text: höchstens %d Zeichen, jetzt sind es %d."
                            .formatted(most, text.length()));
        }
        return text;
    }

    /** A text that has this form, or nothing. */
    String text(String name, String pattern, String expected) {
        var text = text(name, 200, expected);
        if (!text.isEmpty() && !text.matches(pattern)) {
            wrong(name, expected);
        }
        return text;
    }

    @Nullable
    String link(String name) {
        var text = optionalText(name, 500);
        if (text.isEmpty()) {
            return null;
        }
        if (!isLink(text)) {
            wrong(name, "Bitte geben Sie eine Adresse an, die mit https:// beginnt.");
        }
        return text;
    }

    private static boolean isLink(String text) {
        try {
            var uri = URI.create(text);
            return "https".equals(uri.getScheme()) && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    List<String> texts(String name, int most) {
        return given(name).map(DraftSheet::list).orElse(List.of()).stream()
                .map(value -> Objects.toString(value, "").strip())
                .filter(text -> !text.isEmpty())
                .limit(most)
                .toList();
    }

    List<String> someTexts(String name, int most, String expected) {
        var texts = texts(name, most);
        if (texts.isEmpty()) {
            missing(name, expected);
        }
        return texts;
    }

    /** Each of the texts has this form; the fault names the first that has not. */
    List<String> texts(String name, String pattern, String expected) {
        return texts(name, 50, pattern, expected);
    }

    List<String> texts(String name, int most, String pattern, String expected) {
        var texts = texts(name, most);
        texts.stream()
                .filter(text -> !text.matches(pattern))
                .findFirst()
                .ifPresent(text -> wrong(name, "„%s“ stimmt nicht. %s".formatted(text, expected)));
        return texts;
    }

    boolean yes(String name) {
        return given(name).filter(Boolean.TRUE::equals).isPresent();
    }

    <E extends Enum<E>> E word(String name, Class<E> words, String expected) {
        var found = given(name).flatMap(value -> word(words, value));
        if (found.isEmpty()) {
            missing(name, expected);
        }
        return found.orElse(words.getEnumConstants()[0]);
    }

    <E extends Enum<E>> List<E> words(String name, Class<E> words, String expected) {
        var found = given(name).map(DraftSheet::list).orElse(List.of()).stream()
                .flatMap(value -> word(words, value).stream())
                .distinct()
                .toList();
        if (found.isEmpty()) {
            missing(name, expected);
        }
        return found;
    }

    private static <E extends Enum<E>> Optional<E> word(Class<E> words, @Nullable Object value) {
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equals(String.valueOf(value)))
                .findFirst();
    }

    int whole(String name, int least, int most, String expected) {
        var number = optionalWhole(name, least, most, expected);
        if (number == null) {
            missing(name, expected);
            return least;
        }
        return number;
    }

    @Nullable
    Integer optionalWhole(String name, int least, int most, String expected) {
        return number(name, expected)
                .filter(number -> {
                    var fits = number.stripTrailingZeros().scale() <= 0
                            && number.compareTo(BigDecimal.valueOf(least)) >= 0
                            && number.compareTo(BigDecimal.valueOf(most)) <= 0;
                    if (!fits) {
                        wrong(name, expected);
                    }
                    return fits;
                })
                .map(BigDecimal::intValueExact)
                .orElse(given(name).isPresent() ? least : null);
    }

    /** Not negative, with at most four decimals. */
    @Nullable
    BigDecimal quantity(String name, String expected) {
        return number(name, expected)
                .filter(number -> {
                    var fits = number.signum() >= 0
                            && number.stripTrailingZeros().scale() <= 4
                            && number.compareTo(MOST) < 0;
                    if (!fits) {
                        wrong(name, expected);
                    }
                    return fits;
                })
                .orElse(null);
    }

    private Optional<BigDecimal> number(String name, String expected) {
        return given(name).flatMap(value -> {
            try {
                return Optional.of(new BigDecimal(value.toString().strip()));
            } catch (NumberFormatException e) {
                wrong(name, expected);
                return Optional.empty();
            }
        });
    }

    LocalDate day(String name, String expected) {
        var day = given(name).flatMap(DraftSheet::day);
        if (day.isEmpty()) {
            missing(name, expected);
        }
        return day.orElse(LocalDate.EPOCH);
    }

    private static Optional<LocalDate> day(Object value) {
        try {
            return Optional.of(LocalDate.parse(value.toString()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    DraftSheet part(String name) {
        return new DraftSheet(given(name).map(DraftSheet::map).orElse(Map.of()), pointer + "/" + name, faults);
    }

    /** A part that may be left out as a whole. */
    Optional<DraftSheet> optionalPart(String name) {
        return given(name).map(value -> new DraftSheet(map(value), pointer + "/" + name, faults));
    }

    /** Each part of a list; those with faults are left out of what is given back. */
    <T> List<T> parts(String name, Function<DraftSheet, Optional<T>> read) {
        var list = given(name).map(DraftSheet::list).orElse(List.of());
        return IntStream.range(0, list.size())
                .mapToObj(index -> new DraftSheet(map(list.get(index)), pointer + "/" + name + "/" + index, faults))
                .flatMap(sheet -> read.apply(sheet).stream())
                .toList();
    }

    boolean has(String name) {
        return given(name).isPresent();
    }

    private Optional<Object> given(String name) {
        return Optional.<Object>ofNullable(values.get(name))
                .filter(value -> !value.toString().isBlank() && !List.of().equals(value));
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
