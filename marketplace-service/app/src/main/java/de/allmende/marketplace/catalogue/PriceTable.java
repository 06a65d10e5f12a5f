package de.allmende.marketplace.catalogue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * List prices by component code.
 *
 * @param unavailableSince since when billing cannot be asked, or null while it answers
 */
public record PriceTable(
        Map<String, BigDecimal> unitPrices, @Nullable Instant unavailableSince) {

    public PriceTable {
        unitPrices = Map.copyOf(unitPrices);
    }

    public Optional<BigDecimal> price(String componentCode) {
        return Optional.ofNullable(unitPrices.get(componentCode));
    }
}
