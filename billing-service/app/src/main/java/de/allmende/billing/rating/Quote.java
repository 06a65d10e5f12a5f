package de.allmende.billing.rating;

import de.allmende.billing.price.PriceModel;
import de.allmende.billing.price.PricePeriod;
import de.allmende.billing.tax.TaxCase;
import de.allmende.platform.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Kostenvorschau: what something costs, computed like the invoice.
 *
 * @param monthly of the month of the start, without one-time amounts
 * @param restOfFiscalYear until 31 December, with one-time amounts
 * @param yearly the first twelve months, without one-time amounts
 * @param fullTerm the minimum term, with one-time amounts
 * @param fiscalYears what falls due in each calendar year of the minimum term, or of the first twelve months without one
 * @param priceVersion fingerprint of all price versions used
 */
public record Quote(
        List<Line> lines,
        Money monthly,
        Money oneTime,
        Money restOfFiscalYear,
        Money yearly,
        Money fullTerm,
        Money fullTermGross,
        List<FiscalYear> fiscalYears,
        TaxCase tax,
        LocalDate validAt,
        String priceVersion) {

    public Quote {
        lines = List.copyOf(lines);
        fiscalYears = List.copyOf(fiscalYears);
    }

    /** Haushaltsjahr: with one-time amounts. */
    public record FiscalYear(int year, Money net) {}

    /**
     * One component for one period.
     *
     * @param period how long the amount lasts
     * @param basis in German: where the quantity or the amount comes from, when it is not the ordered quantity times a price
     */
    public record Line(
            String component,
            PriceModel model,
            BigDecimal quantity,
            String unitLabel,
            BigDecimal unitPrice,
            Money amount,
            PricePeriod period,
            String basis) {}
}
