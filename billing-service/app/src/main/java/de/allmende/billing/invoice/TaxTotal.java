package de.allmende.billing.invoice;

import de.allmende.billing.tax.TaxCase;
import de.allmende.platform.kernel.Money;
import java.math.BigDecimal;

/** What falls under one tax case; the tax is rounded once, on the sum. */
public record TaxTotal(TaxCase tax, Money net, Money amount) {

    private static final BigDecimal PER_CENT = new BigDecimal("0.01");

    public static TaxTotal of(TaxCase tax, Money net) {
        return new TaxTotal(
                tax, net, Money.rounded(net.amount().multiply(tax.ratePercent()).multiply(PER_CENT)));
    }
}
