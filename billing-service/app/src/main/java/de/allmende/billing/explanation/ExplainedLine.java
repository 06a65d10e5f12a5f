package de.allmende.billing.explanation;

import de.allmende.billing.price.PriceVersion;
import de.allmende.billing.rating.BaseQuantity;
import de.allmende.billing.rating.BilledBefore;
import de.allmende.billing.rating.Computation;
import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line and all that its amount follows from. Computes it once more, step by step, from the price and the quantity that were
 * kept; whoever compares the result with the amount checks the engine that has billed it.
 *
 * @param base what the price was multiplied with
 * @param discountGroup the legal basis whose discount was given
 * @param usage the reports behind a metered quantity
 * @param before what was billed already, when the line is only about the difference to it
 */
public record ExplainedLine(
        int position,
        String name,
        Money amount,
        DatePeriod service,
        String bookingNumber,
        PriceVersion price,
        BaseQuantity base,
        @Nullable String discountGroup,
        @Nullable Usage usage,
        @Nullable BilledBefore before) {

    /**
     * @param sha256 of the reports when they were billed, in lower-case hexadecimal digits; null where that was not kept
     * @param isUnchanged whether the reports of that month are still the same; false where no checksum was kept
     */
    public record Usage(
            UUID serviceInstance,
            YearMonth month,
            int count,
            @Nullable String sha256,
            boolean isUnchanged) {}

    /** Where the quantity comes from. */
    public enum Origin {
        /** Always one. */
        FIXED,
        ORDERED,
        REPORTED,
        /** Nobody had reported it. */
        ESTIMATED,
        INHABITANTS
    }

    public Origin origin() {
        return switch (price.model().measure()) {
            case NONE -> Origin.FIXED;
            case ORDERED -> Origin.ORDERED;
            case REPORTED -> base.estimatedBy() == null ? Origin.REPORTED : Origin.ESTIMATED;
            case INHABITANTS -> Origin.INHABITANTS;
        };
    }

    /** What the line must cost. */
    public Money computed() {
        return before == null ? computation().amount() : before.difference(computation());
    }

    /** The computation in German, a step a line; the last one ends with the amount. */
    public List<String> steps() {
        return before == null ? computation().steps() : before.steps(computation());
    }

    private Computation computation() {
        return new Computation(price, base, discountGroup, service);
    }
}
