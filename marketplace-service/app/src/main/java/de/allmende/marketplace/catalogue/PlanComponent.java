package de.allmende.marketplace.catalogue;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Preisbestandteil: one priced part of a plan. The marketplace owns its code and name, billing its price.
 *
 * @param code unique in the whole marketplace, such as {@code e-akte.standard.arbeitsplatz}
 * @param meter name of the measured figure, for metered components only
 */
public record PlanComponent(
        String code,
        String name,
        PriceModel model,
        String unitLabel,
        @Nullable BigDecimal defaultQuantity,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        @Nullable String meter) {

    public PlanComponent {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unitLabel, "unitLabel");
        if (!code.matches("[a-z0-9-]+\\.[a-z0-9-]+\\.[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException("A code is offering.plan.component, but got " + code + ".");
        }
        if (model.isCounted() == (defaultQuantity == null)) {
            throw new IllegalArgumentException(code + ": a quantity belongs to counted components only.");
        }
        if ((model == PriceModel.METERED) == (meter == null)) {
            throw new IllegalArgumentException(code + ": a meter belongs to metered components only.");
        }
    }

    /** Whether so many may be ordered. */
    public boolean allows(BigDecimal quantity) {
        return model.isCounted()
                && quantity.signum() >= 0
                && (minimum == null || quantity.compareTo(minimum) >= 0)
                && (maximum == null || quantity.compareTo(maximum) <= 0);
    }
}
