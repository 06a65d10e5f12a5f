package de.allmende.billing.price;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Stufe: the price of a unit between two quantities.
 *
 * @param above the tier begins with more than this
 * @param upTo the last quantity in it; null when it has no end
 */
public record PriceTier(BigDecimal above, @Nullable BigDecimal upTo, BigDecimal unitPrice) {

    public PriceTier {
        above = Figures.plain(above);
        upTo = upTo == null ? null : Figures.plain(upTo);
        unitPrice = Figures.plain(unitPrice);
    }

    /** How much of a quantity lies in this tier. */
    public BigDecimal share(BigDecimal quantity) {
        var end = upTo == null ? quantity : quantity.min(upTo);
        return end.subtract(above).max(BigDecimal.ZERO);
    }

    /** In German: "über 100 bis 500". */
    public String range() {
        if (upTo == null) {
            return "über " + Figures.number(above);
        }
        return above.signum() == 0
                ? "bis " + Figures.number(upTo)
                : "über %s bis %s".formatted(Figures.number(above), Figures.number(upTo));
    }
}
