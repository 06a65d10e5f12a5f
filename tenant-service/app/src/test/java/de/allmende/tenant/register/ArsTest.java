package de.allmende.tenant.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArsTest {

    @ParameterizedTest
    @CsvSource({"073120000000, 07312000", "073355011022, 07335022", "010010000000, 01001000"})
    void leavesTheGemeindeverbandOutOfTheAgs(String ars, String ags) {
        assertThat(new Ars(ars).ags()).hasToString(ags);
    }

    @Test
    void saysHowManyDigitsAreMissing() {
        assertThatThrownBy(() -> new Ars("07312000"))
                .isInstanceOf(MalformedKey.class)
                .hasMessage("Ein Regionalschlüssel (ARS) hat 12 Ziffern, angegeben sind 8.");
    }

    @Test
    void saysWhichPlaceHoldsNoDigit() {
        assertThatThrownBy(() -> new Ars("07312000O000"))
                .isInstanceOf(MalformedKey.class)
                .hasMessageContaining("an Stelle 9 steht „O“");
    }

    @Test
    void saysThatThereIsNoSuchLand() {
        assertThatThrownBy(() -> new Ars("173120000000"))
                .isInstanceOf(MalformedKey.class)
                .hasMessageContaining("an den Stellen 1 und 2 das Land (01 bis 16), angegeben ist „17“");
    }
}
