package de.allmende.billing.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.billing.tax.TaxCase;
import de.allmende.platform.kernel.Money;
import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

final class TaxTotalTest {

    private static final TaxCase REGULAR = new TaxCase(
            "UST_REGEL", "Umsatzsteuer 19 %", TaxCase.Category.S, new BigDecimal("19"), null, null, "Rechnung", "RE");
    private static final TaxCase OUTSIDE = new TaxCase(
            "NSTB_2B_ABS3_2",
            "Nicht steuerbar",
            TaxCase.Category.O,
            BigDecimal.ZERO,
            "VATEX-EU-O",
            "Nicht steuerbar gemäß § 2b Abs. 3 Nr. 2 UStG",
            "Zahlungsanforderung",
            "ZA");

    @Example
    void roundsTheTaxHalfUpOnTheSum() {
        assertThat(TaxTotal.of(REGULAR, Money.euro("723.20")).amount()).isEqualTo(Money.euro("137.41"));
        assertThat(TaxTotal.of(REGULAR, Money.euro("0.50")).amount()).isEqualTo(Money.euro("0.10"));
    }

    @Property
    void isNeverFurtherThanHalfACentFromTheExactTax(@ForAll @LongRange(min = 0, max = 100_000_000_000L) long cents) {
        var net = Money.euro(BigDecimal.valueOf(cents, 2));
        var exact = net.amount().multiply(new BigDecimal("0.19"));
        var tax = TaxTotal.of(REGULAR, net).amount().amount();

        assertThat(tax.subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.005"));
    }

    @Example
    void nothingIsDueOutsideVatAndItStandsAlone() {
        assertThat(TaxTotal.of(OUTSIDE, Money.euro("100.00")).amount()).isEqualTo(Money.ZERO);
        assertThat(OUTSIDE.group()).isEqualTo("NSTB_2B_ABS3_2");
        assertThat(REGULAR.group()).isEqualTo("VAT");
    }
}
