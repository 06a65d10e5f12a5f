package de.allmende.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.platform.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

    private final Texts texts = new Texts();

    static Stream<Arguments> arguments() {
        return Stream.of(
                Arguments.of(LocalDate.parse("2026-12-01"), "01.12.2026", "1 December 2026"),
                Arguments.of(YearMonth.parse("2026-12"), "Dezember 2026", "December 2026"),
                Arguments.of(Instant.parse("2026-11-22T23:15:00Z"), "23.11.2026, 00:15 Uhr", "23 November 2026, 00:15"),
                Arguments.of(Money.euro("1234.50"), "1.234,50\u00a0€", "€1,234.50"),
                Arguments.of(Money.euro("-0.05"), "-0,05\u00a0€", "€-0.05"),
                Arguments.of("E-Akte", "E-Akte", "E-Akte"));
    }

    @ParameterizedTest
    @MethodSource("arguments")
    void writesAnArgumentAsTheReaderDoes(Object argument, String german, String english) {
        assertThat(texts.find("field.UNKNOWN_FIELD", List.of(argument), Locale.GERMANY))
                .contains("Das Feld „" + german + "“ ist hier nicht bekannt.");
        assertThat(texts.find("field.UNKNOWN_FIELD", List.of(argument), Locale.UK))
                .contains("The field \"" + english + "\" is not known here.");
    }

    @Test
    void speaksGermanToWhoeverAsksForSomethingElse() {
        assertThat(texts.find("NOT_FOUND.title", List.of(), Locale.FRENCH)).contains("Nicht gefunden");
    }

    @Test
    void saysNothingThatNobodyHasWritten() {
        assertThat(texts.find("NOBODY.title", List.of(), Locale.GERMAN)).isEmpty();
    }
}
