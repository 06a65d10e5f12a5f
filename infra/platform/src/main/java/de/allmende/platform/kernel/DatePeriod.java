package de.allmende.platform.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Days from a first day up to, not including, an end; without an end it goes on. */
public record DatePeriod(LocalDate from, @Nullable LocalDate until) {

    public DatePeriod {
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("A period ends after it begins, but got " + from + " to " + until + ".");
        }
    }

    public static DatePeriod of(YearMonth month) {
        return new DatePeriod(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    public boolean overlaps(DatePeriod other) {
        return (other.until == null || from.isBefore(other.until)) && (until == null || other.from.isBefore(until));
    }
}
