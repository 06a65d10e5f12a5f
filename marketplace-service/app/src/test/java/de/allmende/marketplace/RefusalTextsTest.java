package de.allmende.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.marketplace.booking.DecideRefusal;
import de.allmende.marketplace.booking.QuoteRefusal;
import de.allmende.marketplace.booking.SubmitRefusal;
import de.allmende.marketplace.booking.TerminateRefusal;
import de.allmende.marketplace.booking.WithdrawRefusal;
import de.allmende.marketplace.provisioning.CompletionRefusal;
import de.allmende.platform.kernel.Refusal;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalTextsTest {

    static List<Refusal> refusals() {
        var refusals = new ArrayList<Refusal>();
        for (var family : List.of(
                SubmitRefusal.class,
                DecideRefusal.class,
                WithdrawRefusal.class,
                TerminateRefusal.class,
                CompletionRefusal.class)) {
            collect(family, refusals);
        }
        assertThat(refusals).hasSizeGreaterThan(20).hasAtLeastOneElementOfType(QuoteRefusal.class);
        return refusals;
    }

    private static void collect(Class<?> type, List<Refusal> refusals) {
        if (type.isSealed()) {
            for (var each : type.getPermittedSubclasses()) {
                collect(each, refusals);
            }
        } else if (refusals.stream().noneMatch(each -> each.getClass().equals(type))) {
            refusals.add(sample(type));
        }
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
            return (Refusal) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(Class<?> type) {
        if (type == BigDecimal.class) {
            return new BigDecimal("12411.50");
        }
        if (type == LocalDate.class) {
            return LocalDate.parse("2026-11-22");
        }
        if (type == LocalDateTime.class) {
            return LocalDateTime.parse("2026-11-22T10:15:00");
        }
        return type == int.class ? 2026 : "E-Akte";
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void saysEveryNoInGermanAndEnglish(Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
            return;
        }
        for (var language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            var texts = ResourceBundle.getBundle("refusals", language);
            for (var part : List.of(".title", ".detail")) {
                var text = new MessageFormat(texts.getString(refusal.reason() + part), language)
                        .format(refusal.arguments().toArray());
                assertThat(text).isNotBlank().doesNotContain("{").doesNotContain("dtf");
                if (language.equals(Locale.GERMAN)) {
                    assertThat(text).doesNotContain("2026-11").doesNotContain("12411");
                }
            }
        }
    }
}
