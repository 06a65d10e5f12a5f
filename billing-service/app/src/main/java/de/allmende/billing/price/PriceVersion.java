package de.allmende.billing.price;

import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Preisstand: what one component costs from a day on. A price never changes; a new one is a new version.
 *
 * @param owner the tenant that charges it
 * @param component code of the component, given by the catalogue
 * @param unitPrice net, up to six decimals
 * @param unitCode of UN/ECE Recommendation 20
 * @param decision who decided the price and when
 * @param terms how an amount follows from a quantity
 */
public record PriceVersion(
        UUID id,
        TenantId owner,
        String component,
        PriceModel model,
        BigDecimal unitPrice,
        String unitLabel,
        String unitCode,
        LocalDate effectiveFrom,
        String decision,
        PriceTerms terms) {

    public PriceVersion {
        if (unitPrice.signum() < 0 || unitPrice.stripTrailingZeros().scale() > 6) {
            throw new IllegalArgumentException(
                    "A unit price is not negative and has at most six decimals, but got " + unitPrice + ".");
        }
    }

    /** What the unit price is for, in German: "Arbeitsplatz", "Arbeitsplatz und Quartal", "Jahr". */
    public String per() {
        if (!model.isInInstalments()) {
            return unitLabel;
        }
        return model.isFixed()
                ? model.period().label()
                : unitLabel + " und " + model.period().label();
    }
}
