package de.allmende.marketplace.booking;

import de.allmende.marketplace.catalogue.ChargePeriod;
import de.allmende.marketplace.catalogue.PriceModel;
import de.allmende.platform.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Angebot: what a plan costs one consumer, computed by billing with the rule that also makes the invoice.
 *
 * @param fullTermGross what the minimum term costs with tax; value limits are held against it
 * @param priceVersion fingerprint of all prices used
 * @param startsOn the first day that was assumed
 * @param fiscalYears what falls due in each calendar year of the minimum term, or of the first twelve months without one; empty in
 *     quotes of before it was kept
 */
public record Quote(
        List<Line> lines,
        Money monthlyNet,
        Money oneTimeNet,
        Money restOfFiscalYearNet,
        Money yearlyNet,
        Money fullTermNet,
        Money fullTermGross,
        Tax tax,
        LocalDate startsOn,
        LocalDate validAt,
        String priceVersion,
        List<FiscalYear> fiscalYears) {

    /** @param basis where the quantity comes from, if it is not the ordered one */
    public record Line(
            String componentCode,
            String name,
            PriceModel model,
            BigDecimal quantity,
            String unitLabel,
            BigDecimal unitPrice,
            Money amount,
            ChargePeriod period,
            @Nullable String basis) {}

    /** Haushaltsjahr: with one-time amounts. */
    public record FiscalYear(int year, Money net) {}

    /** Steuerfall as billing derived it. */
    public record Tax(
            String code,
            String label,
            String category,
            BigDecimal ratePercent,
            @Nullable String reason,
            String documentTitle) {}

    public Quote {
        lines = List.copyOf(lines);
        fiscalYears = List.copyOf(Objects.requireNonNullElse(fiscalYears, List.of()));
    }

    /** The first twelve months with tax, without one-time amounts. */
    public Money yearlyGross() {
        return gross(yearlyNet);
    }

    /** An amount of this quote with tax. */
    public Money gross(Money net) {
        return Money.rounded(
                net.amount().multiply(tax.ratePercent().movePointLeft(2).add(BigDecimal.ONE)));
    }

    /** All that falls due in the first twelve months, with tax. */
    public Money firstYearGross() {
        return gross(yearlyNet.plus(oneTimeNet));
    }

    /** Whether a second person who saw this quote would decide on the same facts. */
    public boolean saysTheSameAs(Quote other) {
        return priceVersion.equals(other.priceVersion)
                && fullTermGross.equals(other.fullTermGross)
                && tax.code().equals(other.tax.code());
    }
}
