package de.allmende.billing.rating;

import de.allmende.billing.price.PriceModel;
import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one component costs in one month, and why.
 *
 * @param discountGroup the legal basis whose discount is given
 */
public record RatedLine(
        String component,
        LocalDate month,
        DatePeriod service,
        UUID priceVersion,
        PriceModel model,
        BaseQuantity quantity,
        BigDecimal unitPrice,
        String unitLabel,
        Money amount,
        String taxCase,
        @Nullable String discountGroup) {}
