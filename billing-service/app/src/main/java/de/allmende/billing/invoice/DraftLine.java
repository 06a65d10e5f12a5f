package de.allmende.billing.invoice;

import de.allmende.billing.price.Figures;
import de.allmende.billing.price.PriceModel;
import de.allmende.billing.price.PriceVersion;
import de.allmende.billing.rating.BaseQuantity;
import de.allmende.billing.rating.BilledBefore;
import de.allmende.billing.rating.Computation;
import de.allmende.billing.tax.TaxCase;
import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a run has computed for one component and month, before it stands on an invoice.
 *
 * @param discountGroup the legal basis whose discount was given
 * @param usageSha256 fingerprint of the reports, in lower-case hexadecimal digits; null where there are none
 * @param before what was billed already, when the amount is only the difference to it
 */
public record DraftLine(
        UUID subscription,
        String component,
        String name,
        PriceVersion price,
        BaseQuantity base,
        @Nullable String discountGroup,
        Money amount,
        DatePeriod service,
        TaxCase tax,
        String bookingNumber,
        @Nullable String costCentre,
        @Nullable String purchaseOrderNumber,
        int usageCount,
        @Nullable String usageSha256,
        @Nullable BilledBefore before) {

    /** What is no quantity times a price is one month of its amount on the document; so are an instalment and a difference. */
    private boolean isWhole() {
        return price.model().isInInstalments() || !price.terms().arePlain() || before != null;
    }

    /** A price is never negative (BR-27), so what is given back is a negative quantity. */
    public BigDecimal quantity() {
        if (!isWhole()) {
            return base.value();
        }
        return amount.isNegative() ? BigDecimal.ONE.negate() : BigDecimal.ONE;
    }

    public BigDecimal unitPrice() {
        return isWhole() ? amount.amount().abs() : price.unitPrice();
    }

    public String unitLabel() {
        if (!isWhole()) {
            return price.unitLabel();
        }
        return price.model() == PriceModel.ONE_TIME ? "Pauschale" : "Monat";
    }

    public String unitCode() {
        if (!isWhole()) {
            return price.unitCode();
        }
        return price.model() == PriceModel.ONE_TIME ? "LS" : "MON";
    }

    /** Where the quantity comes from when nobody ordered it, and how the amount follows from it, in German; else null. */
    public @Nullable String basis() {
        if (before != null) {
            return String.join("; ", before.steps(new Computation(price, base, discountGroup, service)));
        }
        var parts = new ArrayList<String>();
        if (price.model().isInInstalments() && price.terms().arePlain()) {
            parts.add(instalment());
        }
        if (price.model() == PriceModel.PER_USAGE_UNIT && base.estimatedBy() == null) {
            parts.add("Verbrauch nach %s des Fachverfahrens"
                    .formatted(usageCount == 1 ? "einer Meldung" : usageCount + " Meldungen"));
        }
        if (base.estimatedBy() != null
                || (!price.terms().arePlain() && !base.basis().isEmpty())) {
            parts.add(base.basis());
        }
        if (!price.terms().arePlain()) {
            parts.addAll(new Computation(price, base, discountGroup, service).steps());
        }
        return parts.isEmpty() ? null : String.join("; ", parts);
    }

    private String instalment() {
        var period = price.model().period();
        var counted = base.basis().isEmpty() ? Figures.number(base.value()) : base.basis();
        return "Monatsrate %d von %d: %s%s je %s"
                .formatted(
                        period.instalmentOn(service.from()),
                        period.months(),
                        price.model().isFixed() ? "" : counted + " × ",
                        Figures.euro(price.unitPrice()),
                        price.per());
    }
}
