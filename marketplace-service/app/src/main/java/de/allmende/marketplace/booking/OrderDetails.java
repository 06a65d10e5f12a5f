package de.allmende.marketplace.booking;

import org.jspecify.annotations.Nullable;

/** What the consumer wrote on his order for himself and the provider. */
public record OrderDetails(
        @Nullable String costCentre,
        @Nullable String purchaseOrderNumber,
        @Nullable String note) {

    public static final OrderDetails NONE = new OrderDetails(null, null, null);
}
