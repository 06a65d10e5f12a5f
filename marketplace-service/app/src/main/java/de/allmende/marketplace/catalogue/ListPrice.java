package de.allmende.marketplace.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a unit costs, and for which period. */
public record ListPrice(BigDecimal unitPrice, ChargePeriod period) {

    /** So that prices for different periods can be compared. */
    BigDecimal perMonth() {
        return unitPrice.divide(BigDecimal.valueOf(period.months()), 10, RoundingMode.HALF_UP);
    }
}
