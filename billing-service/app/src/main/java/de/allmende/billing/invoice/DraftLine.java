package de.allmende.billing.invoice;

import de.allmende.billing.price.PriceModel;
import de.allmende.billing.rating.BaseQuantity;
import de.allmende.billing.tax.TaxCase;
import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Money;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a run has computed for one component and month, before it stands on an invoice. */
public record DraftLine(
        UUID subscription,
        String component,
        String name,
        PriceModel model,
        BaseQuantity base,
        BigDecimal basePrice,
        String baseUnitLabel,
        String baseUnitCode,
        Money amount,
        DatePeriod service,
        TaxCase tax,
        String bookingNumber,
        @Nullable String costCentre,
        @Nullable String purchaseOrderNumber,
        UUID priceVersion,
        int usageCount) {

    private boolean isInstalment() {
        return model == PriceModel.PER_INHABITANT_PER_YEAR;
    }

    /** On the document a year's price per inhabitant is one monthly instalment. */
    public BigDecimal quantity() {
        return isInstalment() ? BigDecimal.ONE : base.value();
    }

    public BigDecimal unitPrice() {
        return isInstalment() ? amount.amount() : basePrice;
    }

    public String unitLabel() {
        return isInstalment() ? "Monat" : baseUnitLabel;
    }

    public String unitCode() {
        return isInstalment() ? "MON" : baseUnitCode;
    }

    /** Where the quantity comes from when nobody ordered it, in German; else null. */
    public @Nullable String basis() {
        if (isInstalment()) {
            return "Monatsrate %d von 12: %s × %s € je %s und Jahr"
                    .formatted(
                            service.from().getMonthValue(),
                            base.basis(),
                            basePrice.toPlainString().replace('.', ','),
                            baseUnitLabel);
        }
        return model == PriceModel.PER_USAGE_UNIT
                ? "Verbrauch nach %s des Fachverfahrens"
                        .formatted(usageCount == 1 ? "einer Meldung" : usageCount + " Meldungen")
                : null;
    }
}
