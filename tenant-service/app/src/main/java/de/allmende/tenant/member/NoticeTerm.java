package de.allmende.tenant.member;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Kündigungstermin: the days of the calendar on which a membership may end. */
public enum NoticeTerm {
    /** 31 December. */
    YEAR_END("Jahresende"),
    /** The last day of March, June, September and December. */
    QUARTER_END("Quartalsende"),
    /** The last day of every month. */
    MONTH_END("Monatsende"),
    /** The same day of every year, such as 31 July. */
    FIXED_DAY("fester Tag im Jahr");

    private final String label;

    NoticeTerm(String label) {
        this.label = label;
    }

    /** For people, in German. */
    public String label() {
        return label;
    }

    /** @param fixed the day of {@link #FIXED_DAY}, not used by the others */
    LocalDate onOrAfter(LocalDate day, @Nullable MonthDay fixed) {
        var candidate = within(day, fixed);
        return candidate.isBefore(day) ? within(day.with(TemporalAdjusters.firstDayOfNextYear()), fixed) : candidate;
    }

    /** The one before a day on which a membership may end. */
    LocalDate before(LocalDate term, @Nullable MonthDay fixed) {
        return switch (this) {
            case YEAR_END, FIXED_DAY -> within(term.minusYears(1), fixed);
            case QUARTER_END ->
                within(term.with(TemporalAdjusters.firstDayOfMonth()).minusMonths(3), fixed);
            case MONTH_END -> term.with(TemporalAdjusters.firstDayOfMonth()).minusDays(1);
        };
    }

    /** The one day of the year, quarter or month that a day lies in. */
    private LocalDate within(LocalDate day, @Nullable MonthDay fixed) {
        return switch (this) {
            case YEAR_END -> day.with(TemporalAdjusters.lastDayOfYear());
            case QUARTER_END ->
                day.withMonth(day.get(IsoFields.QUARTER_OF_YEAR) * 3).with(TemporalAdjusters.lastDayOfMonth());
            case MONTH_END -> day.with(TemporalAdjusters.lastDayOfMonth());
            case FIXED_DAY -> Objects.requireNonNull(fixed).atYear(day.getYear());
        };
    }
}
