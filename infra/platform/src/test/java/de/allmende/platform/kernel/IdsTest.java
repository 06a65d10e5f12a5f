package de.allmende.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void readsWhatItWrote() {
        var id = Ids.next();
        assertThat(Ids.parse("bkg", Ids.text("bkg", id))).isEqualTo(id);
        assertThat(Ids.parse("bkg", "bkg_" + Ids.text("bkg", id).substring(4).toUpperCase(Locale.ROOT)))
                .isEqualTo(id);
    }

    @Test
    void refusesAnIdOfAnotherThing() {
        var id = Ids.text("inv", Ids.next());
        assertThatThrownBy(() -> Ids.parse("bkg", id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatIsNoId() {
        assertThatThrownBy(() -> Ids.parse("bkg", "bkg_1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ids.parse("bkg", "bkg_' or 1=1")).isInstanceOf(IllegalArgumentException.class);
    }
}
