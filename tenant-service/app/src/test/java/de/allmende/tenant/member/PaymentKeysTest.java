package de.allmende.tenant.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.allmende.tenant.register.MalformedKey;
import org.junit.jupiter.api.Test;

class PaymentKeysTest {

    @Test
    void acceptsAnIbanWithRightCheckDigits() {
        assertThat(new Iban("DE89 3704 0044 0532 0130 00").value()).isEqualTo("DE89370400440532013000");
    }

    @Test
    void refusesAnIbanWithSwappedDigits() {
        assertThatThrownBy(() -> new Iban("DE89370400440532013900"))
                .isInstanceOf(MalformedKey.class)
                .hasMessageContaining("Prüfziffern");
    }

    @Test
    void acceptsAVatIdWithTheRightCheckDigit() {
        assertThat(new VatId("DE136695976").value()).isEqualTo("DE136695976");
    }

    @Test
    void saysWhichCheckDigitOfTheVatIdWasExpected() {
        assertThatThrownBy(() -> new VatId("DE136695977"))
                .isInstanceOf(MalformedKey.class)
                .hasMessageContaining("erwartet „6“, angegeben „7“");
    }
}
