package de.allmende.marketplace.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TermTest {

    private final Term eighteenMonthsToYearEnd = new Term(0, 18, NoticeTo.YEAR_END);
    private final Term threeMonthsToQuarterEnd = new Term(12, 3, NoticeTo.QUARTER_END);
    private final LocalDate longAgo = LocalDate.parse("2020-01-01");

    @Test
    void aNoticeOnTheLastDayInTimeTakesEffectAtTheNextYearsEnd() {
        assertThat(eighteenMonthsToYearEnd.earliestLeavingOn(longAgo, LocalDate.parse("2026-06-30")))
                .isEqualTo("2027-12-31");
    }

    @Test
    void aNoticeOneDayTooLateWaitsAnotherYear() {
        assertThat(eighteenMonthsToYearEnd.earliestLeavingOn(longAgo, LocalDate.parse("2026-07-01")))
                .isEqualTo("2028-12-31");
    }

    @Test
    void nobodyLeavesBeforeTheMinimumTermIsOver() {
        var startsOn = LocalDate.parse("2026-11-22");
        assertThat(threeMonthsToQuarterEnd.minimumEndsOn(startsOn)).isEqualTo("2027-11-21");
        assertThat(threeMonthsToQuarterEnd.earliestLeavingOn(startsOn, startsOn))
                .isEqualTo("2027-12-31");
    }

    @Test
    void noticePeriodsRunInWholeMonthsToTheirEnds() {
        assertThat(threeMonthsToQuarterEnd.noticeUntil(LocalDate.parse("2027-06-30")))
                .isEqualTo("2027-03-31");
        assertThat(new Term(0, 1, NoticeTo.MONTH_END).noticeUntil(LocalDate.parse("2028-02-29")))
                .isEqualTo("2028-01-31");
    }

    @Test
    void withoutNoticePeriodOneLeavesAtTheEndOfTheMonth() {
        assertThat(new Term(0, 0, NoticeTo.MONTH_END).earliestLeavingOn(longAgo, LocalDate.parse("2026-11-30")))
                .isEqualTo("2026-11-30");
    }

    @Test
    void allowsEveryLaterTermButNoDayBetween() {
        var today = LocalDate.parse("2027-12-01");
        var startsOn = LocalDate.parse("2026-11-22");
        assertThat(threeMonthsToQuarterEnd.allowsLeaving(startsOn, today, LocalDate.parse("2028-03-31")))
                .isTrue();
        assertThat(threeMonthsToQuarterEnd.allowsLeaving(startsOn, today, LocalDate.parse("2028-06-30")))
                .isTrue();
        assertThat(threeMonthsToQuarterEnd.allowsLeaving(startsOn, today, LocalDate.parse("2028-04-30")))
                .isFalse();
        assertThat(threeMonthsToQuarterEnd.allowsLeaving(startsOn, today, LocalDate.parse("2027-12-31")))
                .isFalse();
    }

    @Test
    void saysItselfInOneSentence() {
        assertThat(threeMonthsToQuarterEnd.label())
                .isEqualTo("Mindestlaufzeit 12 Monate, kündbar mit einer Frist von 3 Monaten zum Quartalsende.");
    }
}
