package de.allmende.billing.invoice;

import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Rechnungsposition, as it was issued. */
public record InvoiceLine(
        int position,
        String name,
        BigDecimal quantity,
        String unitLabel,
        BigDecimal unitPrice,
        Money amount,
        DatePeriod service,
        String taxCase,
        String bookingNumber,
        @Nullable String costCentre,
        @Nullable String basis) {}
