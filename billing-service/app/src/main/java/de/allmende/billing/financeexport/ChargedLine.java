package de.allmende.billing.financeexport;

import de.allmende.billing.price.PriceModel;
import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of a document, with the service behind it. */
public record ChargedLine(
        int position,
        String name,
        Service service,
        String component,
        UUID priceVersion,
        PriceModel model,
        BigDecimal quantity,
        String unitLabel,
        BigDecimal unitPrice,
        Money amount,
        DatePeriod period,
        String taxCase,
        String bookingNumber,
        @Nullable String costCentre,
        @Nullable Inhabitants inhabitants) {

    /** What was booked. */
    public record Service(
            UUID instance,
            String offeringKey,
            String offeringName,
            String planName,
            @Nullable String orderNumber) {}

    /** The number of people that the charge follows from. */
    public record Inhabitants(
            BigDecimal count, LocalDate keyDate, @Nullable String source) {}

    /** As the service is known at the doors. */
    String serviceInstance() {
        return Ids.text("sin", service.instance());
    }

    /** The last part of the component's code. */
    String meter() {
        return component.substring(component.lastIndexOf('.') + 1);
    }
}
