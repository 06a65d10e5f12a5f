package de.allmende.marketplace.quota;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What somebody holds of an offering.
 *
 * @param units ordered quantities of all plans together, by the last part of their component codes
 */
public record Holding(int bookings, Map<String, BigDecimal> units) {

    public static final Holding NOTHING = new Holding(0, Map.of());

    public Holding {
        units = Map.copyOf(units);
    }
}
