package de.allmende.billing.rating;

import de.allmende.billing.price.PriceModel;
import de.allmende.platform.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What one component costs in one month, and why. */
public record RatedLine(
        String component,
        LocalDate month,
        UUID priceVersion,
        PriceModel model,
        BaseQuantity quantity,
        BigDecimal unitPrice,
        String unitLabel,
        Money amount,
        String taxCase) {}
