package de.allmende.marketplace.booking;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the consumer wrote on his order for himself and the provider.
 *
 * @param values what the offering asks for, by key
 */
public record OrderDetails(
        @Nullable String costCentre,
        @Nullable String purchaseOrderNumber,
        @Nullable String note,
        Map<String, Object> values) {

    public static final OrderDetails NONE = new OrderDetails(null, null, null, Map.of());

    /** Orders of before offerings asked for anything have no values. */
    public OrderDetails {
        values = Map.copyOf(Objects.requireNonNullElse(values, Map.of()));
    }

    public OrderDetails with(Map<String, Object> stated) {
        return new OrderDetails(costCentre, purchaseOrderNumber, note, stated);
    }
}
