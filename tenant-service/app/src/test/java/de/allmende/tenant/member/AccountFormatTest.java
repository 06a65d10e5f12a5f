package de.allmende.tenant.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class AccountFormatTest {

    @Test
    void takesNinesForDigitsLettersForAAndTheRestAsItIs() {
        var format = new AccountFormat("99999.999999");

        assertThat(format.fits("11140.543100")).isTrue();
        assertThat(format.fits("11140x543100")).isFalse();
        assertThat(format.fits("11140.54310")).isFalse();
        assertThat(new AccountFormat("AA-99/9 9").fits("KÖ-12/3 4")).isTrue();
        assertThat(new AccountFormat("AA").fits("12")).isFalse();
    }

    @Test
    void aCostCentreWithoutAFormatFitsAlways() {
        assertThat(new BookingDefaults("irgendwas", null).fit()).isTrue();
        assertThat(new BookingDefaults(null, new AccountFormat("999")).fit()).isTrue();
        assertThat(new BookingDefaults("12", new AccountFormat("999")).fit()).isFalse();
    }

    @Test
    void refusesWhatIsNoMask() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AccountFormat("(.*)"));
        assertThatIllegalArgumentException().isThrownBy(() -> new AccountFormat(""));
    }
}
