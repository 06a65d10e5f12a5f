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
                .hasMessageContaining("erwartet „" + right.substring(right.length() - 2) + "“")
                .hasMessageContaining("angegeben „08“");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "073120000000", "0731-001-00", "17-04", "073120000000-kl01-29", "07312000000A-04"})
    void refusesWhatIsNoLeitwegId(String text) {
        assertThatThrownBy(() -> new RoutingId(text)).isInstanceOf(MalformedKey.class);
    }

    @Test
    void refusesMoreThan46Characters() {
        assertThatThrownBy(() -> RoutingId.of("073120000000", "A".repeat(31))).isInstanceOf(MalformedKey.class);
        assertThat(RoutingId.of("073120000000", "A".repeat(30)).value()).hasSize(46);
    }
}
