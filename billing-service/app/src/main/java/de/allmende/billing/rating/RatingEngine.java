package de.allmende.billing.rating;

import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The one computation of amounts. The price of a month is the one in force on its first day of service, and
 * started months count wholly unless the price counts days; a line is rounded once, half up. What is charged per
 * quarter or year falls due in three or twelve instalments that sum to the amount of the calendar quarter or year; what is
 * charged per inhabitant takes the figure at 30 June of the year before (or the nearest earlier one).
 */
public interface RatingEngine {

    /** What the wanted components cost in each month from the start on. */
    Outcome<List<RatedLine>, RatingRefusal> rate(Wanted wanted);

    /**
     * Puts what the issuer's subscriptions cost in a month, and has not been billed yet, into the run's lines; a line that
     * cannot be computed carries its problem as the reason word of a {@link RatingRefusal}. A line of nothing is left out unless
     * something of the month is billed already, which it is then compared with.
     */
    void rateInto(UUID run, TenantId issuer, YearMonth month);

    /**
     * Puts into the run's lines what the issuer's corrected usage costs more or less than was billed, whatever month it is of:
     * at the price, for the legal basis and in the tax case of the line that is corrected.
     */
    void rateCorrectionsInto(UUID run, TenantId issuer);

    /**
     * What somebody would like to have.
     *
     * @param quantities ordered units by component, one if empty; of metered components the expected usage, none if empty
     * @param months how many months to look ahead
     */
    record Wanted(
            TenantId issuer,
            TenantId consumer,
            String taxClass,
            String contractForm,
            LocalDate startsOn,
            int months,
            Map<String, Optional<BigDecimal>> quantities) {}
}
