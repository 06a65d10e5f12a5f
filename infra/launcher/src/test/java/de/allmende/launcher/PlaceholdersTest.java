package de.allmende.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {
    @Test
    void fillsNamesAndLeavesDollarSignsOfValuesAlone() {
        assertThat(Placeholders.of(Map.of("secret", "a$1\\b")).fill("x ${secret} y"))
                .isEqualTo("x a$1\\b y");
    }

    @Test
    void refusesANameNothingIsGivenFor() {
        assertThatThrownBy(() -> Placeholders.of(Map.of()).fill("${secret}")).hasMessageContaining("${secret}");
    }
}
