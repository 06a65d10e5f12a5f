package de.allmende.tenant.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgsTest {

    @Test
    void keepsTheLeadingZero() {
        assertThat(new Ags("07312000")).hasToString("07312000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0731200O | Ein Gemeindeschlüssel (AGS) besteht nur aus Ziffern; an Stelle 8 steht „O“.",
                "07312 | Ein Gemeindeschlüssel (AGS) hat 8 Ziffern, angegeben sind 5.",
                "17312000 | Ein Gemeindeschlüssel (AGS) nennt an den Stellen 1 und 2 das Land (01 bis 16), angegeben ist „17“.",
                "00312000 | Ein Gemeindeschlüssel (AGS) nennt an den Stellen 1 und 2 das Land (01 bis 16), angegeben ist „00“."
            })
    void saysWhichPlaceIsWrongAndWhatWasExpected(String text, String message) {
        assertThatThrownBy(() -> new Ags(text)).isInstanceOf(MalformedKey.class).hasMessage(message);
    }
}
