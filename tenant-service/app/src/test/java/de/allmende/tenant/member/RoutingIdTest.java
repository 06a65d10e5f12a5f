package de.allmende.tenant.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.allmende.tenant.register.MalformedKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "073120000000-04",
                "073120000000-KL01-29",
                "073355011000-001-59",
                "073315005000-001-66",
                "073130000000-002-35",
                "04011000-1234512345-06",
                "04011000-900X999-08",
                "992-90009-96",
                "09564000-NUE0001-49",
                "991-03730-19"
            })
    void acceptsLeitwegIdsThatAreInUse(String text) {
        assertThat(new RoutingId(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "073120000000, -, 073120000000-04",
                "073120000000, KL01, 073120000000-KL01-29",
                "073355011000, 001, 073355011000-001-59"
            })
    void makesTheCheckDigits(String coarse, @Nullable String fine, String expected) {
        assertThat(RoutingId.of(coarse, fine)).hasToString(expected);
    }

    @Test
    void saysWhichCheckDigitsWereExpected() {
        var right = RoutingId.of("073120000000", "001").value();

        assertThatThrownBy(() -> new RoutingId("073120000000-001-08"))
                .isInstanceOf(MalformedKey.class)
                .hasMessageContaining("(Stellen 18 und 19)")
                .hasMessageContaining("erwartet „" + right.substring(right.length() - 2) + "“")
                .hasMessageContaining("angegeben „08“");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "073120000000", "0731-001-00", "17-04", "073120000000-kl01-29", "07312000000A-04"})
    void refusesWhatIsNoLeitwegId(String text) {
        assertThatThrownBy(() -> new RoutingId(text)).isInstanceOf(MalformedKey.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "07312000000A-04; An Stelle 12 der Leitweg-ID steht „A“, erwartet ist eine Ziffer.",
                "07312 000000-04; An Stelle 6 der Leitweg-ID steht „ “, erwartet ist eine Ziffer.",
                "073120000000-KL0l-29; An Stelle 17 der Leitweg-ID steht „l“, erwartet ist ein Großbuchstabe oder eine Ziffer.",
                "073120000000--04; An Stelle 14 der Leitweg-ID steht „-“, erwartet ist ein Großbuchstabe oder eine Ziffer.",
                "073120000000-0-1-04; An Stelle 15 der Leitweg-ID steht „-“, erwartet ist ein Großbuchstabe oder eine Ziffer.",
                "073120000000-001-O4; An Stelle 18 der Leitweg-ID steht „O“, erwartet ist eine Ziffer.",
                "173120000000-04; Eine Leitweg-ID nennt an den Stellen 1 und 2 das Land (01 bis 16) oder 99 für den Bund, angegeben ist „17“.",
                "0731-001-00; Vor dem ersten Bindestrich einer Leitweg-ID stehen 2, 3, 5, 8, 9 oder 12 Ziffern, angegeben sind 4.",
                "073120000000; Nach Stelle 12 der Leitweg-ID fehlen ein Bindestrich und zwei Prüfziffern.",
                "073120000000-001; Eine Leitweg-ID endet nach dem letzten Bindestrich mit zwei Prüfziffern, ab Stelle 14 angegeben ist „001“."
            })
    void saysWhichPlaceIsWrongAndWhatWasExpected(String text, String message) {
        assertThatThrownBy(() -> new RoutingId(text))
                .isInstanceOf(MalformedKey.class)
                .hasMessage(message);
    }

    @Test
    void refusesAFinePartOfMoreThan30Signs() {
        assertThatThrownBy(() -> RoutingId.of("07", "A".repeat(31)))
                .isInstanceOf(MalformedKey.class)
                .hasMessageContaining("höchstens 30 Zeichen, angegeben sind 31");
    }

    @Test
    void refusesMoreThan46Characters() {
        assertThatThrownBy(() -> RoutingId.of("073120000000", "A".repeat(31))).isInstanceOf(MalformedKey.class);
        assertThat(RoutingId.of("073120000000", "A".repeat(30)).value()).hasSize(46);
    }
}
