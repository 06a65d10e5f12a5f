package de.allmende.platform.test;

import com.tngtech.archunit.core.domain.JavaClasses;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.kernel.Refusal;
import de.allmende.platform.web.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every "no" of a service has its words in German and English, and no words are left over. */
final class RefusalTexts {

    private static final List<String> PARTS = List.of(".title", ".detail");

    /** A role or state as programs say it. */
    private static final Pattern RAW_WORD = Pattern.compile("\\b[A-Z]{2,}_[A-Z_]+\\b");

    private RefusalTexts() {}

    static List<String> findings(JavaClasses classes) {
        var refusals = refusals(classes);
        return Stream.of(Locale.GERMAN, Locale.ENGLISH)
                .flatMap(language -> findings(refusals, language))
                .toList();
    }

    private static Stream<String> findings(List<Refusal> refusals, Locale language) {
        var texts = new Texts();
        var findings = new ArrayList<String>();
        var unused =
                new ArrayList<>(ResourceBundle.getBundle("refusals", language).keySet());
        for (var refusal : refusals) {
            for (var part : PARTS) {
                var key = refusal.reason() + part;
                unused.remove(key);
                var text = texts.find(key, refusal.arguments(), language).orElse("");
                if (text.isBlank()) {
                    findings.add("%s is not said in %s.".formatted(key, language.getDisplayLanguage(Locale.ENGLISH)));
                } else if (RAW_WORD.matcher(text).find()
                        || text.contains("{")
                        || text.contains("2026-11-22")
                        || text.contains("12411.5")) {
                    findings.add("%s is not said as people say it: %s".formatted(key, text));
                }
            }
        }
        unused.forEach(key -> findings.add(key + " says what nobody answers."));
        return findings.stream();
    }

    /** One of each; what does not exist has the same words everywhere. */
    private static List<Refusal> refusals(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isAssignableTo(Refusal.class) && type.isRecord())
                .map(type -> sample(type.reflect()))
                .filter(refusal -> refusal.kind() != Refusal.Kind.NOT_FOUND)
                .toList();
    }

    private static Refusal sample(Class<?> type) {
        try {
            var components = type.getRecordComponents();
            var types = new Class<?>[components.length];
            var values = new Object[components.length];
            for (int place = 0; place < components.length; place++) {
                types[place] = components[place].getType();
                values[place] = value(types[place]);
            }
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return (Refusal) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No sample of " + type, e);
        }
    }

    private static Object value(Class<?> type) {
        return Stream.of(
                        new Money(new BigDecimal("12411.50")),
                        new BigDecimal("12411.50"),
                        LocalDate.parse("2026-11-22"),
                        YearMonth.parse("2026-11"),
                        Instant.parse("2026-11-22T10:15:00Z"),
                        LocalDateTime.parse("2026-11-22T10:15:00"),
                        "E-Akte",
                        List.of("E-Akte", "Meldewesen"))
                .filter(type::isInstance)
                .map(Object.class::cast)
                .findFirst()
                .orElseGet(() -> type.isEnum() ? Objects.requireNonNull(type.getEnumConstants())[0] : 7);
    }
}
