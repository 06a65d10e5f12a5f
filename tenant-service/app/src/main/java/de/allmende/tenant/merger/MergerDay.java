package de.allmende.tenant.merger;

import de.allmende.tenant.merger.MergerRefusal.MergerDayNotPossible;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** On which days a successor may take over: bills are made by the month, so the month before is wholly the predecessor's. */
final class MergerDay {

    private MergerDay() {}

    static Optional<MergerRefusal> objection(LocalDate day, LocalDate today) {
        return day.getDayOfMonth() == 1 && day.isAfter(today)
                ? Optional.empty()
                : Optional.of(new MergerDayNotPossible(
                        day, YearMonth.from(today).plusMonths(1).atDay(1)));
    }
}
