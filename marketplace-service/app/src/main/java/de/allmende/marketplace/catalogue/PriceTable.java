package de.allmende.marketplace.catalogue;

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
        Map<String, ListPrice> prices, @Nullable Instant unavailableSince) {

    public PriceTable {
        prices = Map.copyOf(prices);
    }

    public Optional<ListPrice> price(String componentCode) {
        return Optional.ofNullable(prices.get(componentCode));
    }
}
