package de.allmende.tenant.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeRuleTest {

    @ParameterizedTest
    @CsvSource({
        // the two worked examples
        "18, YEAR_END, , 2026-06-30, 2027-12-31",
        "18, YEAR_END, , 2026-07-01, 2028-12-31",
        // the declaration itself on the last possible day, and without any notice
        "12, YEAR_END, , 2026-12-31, 2027-12-31",
        "12, YEAR_END, , 2027-01-01, 2028-12-31",
        "0, YEAR_END, , 2026-12-31, 2026-12-31",
        "0, MONTH_END, , 2026-02-28, 2026-02-28",
        // a month without that day: the period ends on its last one (§ 188 Abs. 3 BGB)
        "3, MONTH_END, , 2026-11-30, 2027-02-28",
        "3, MONTH_END, , 2026-12-01, 2027-03-31",
        "1, MONTH_END, , 2028-01-31, 2028-02-29",
        "1, MONTH_END, , 2027-01-31, 2027-02-28",
        // from a leap day
        "12, MONTH_END, , 2028-02-29, 2029-02-28",
        "48, MONTH_END, , 2028-02-29, 2032-02-29",
        "6, QUARTER_END, , 2026-03-31, 2026-09-30",
        "6, QUARTER_END, , 2026-04-01, 2026-12-31",
        "6, QUARTER_END, , 2025-08-31, 2026-03-31",
        "6, FIXED_DAY, 07-31, 2026-01-31, 2026-07-31",
        "6, FIXED_DAY, 07-31, 2026-02-01, 2027-07-31",
        "1, FIXED_DAY, 02-29, 2026-12-15, 2027-02-28",
        "1, FIXED_DAY, 02-29, 2027-03-01, 2028-02-29"
    })
    void endsOnTheFirstPossibleDayAfterTheNoticePeriod(
            int months, NoticeTerm term, @Nullable String day, LocalDate receivedOn, LocalDate lastDay) {
        assertThat(rule(months, term, day).leavingAfter(receivedOn).lastDay()).isEqualTo(lastDay);
    }

    @Test
    void saysWhichDayWasMissedAndUntilWhenTheDeclarationShouldHaveCome() {
        var date = rule(18, NoticeTerm.YEAR_END, null).leavingAfter(LocalDate.parse("2026-07-01"));

        assertThat(date.earliest()).isEqualTo("2028-01-01");
        assertThat(date.latestReceipt()).isEqualTo("2027-06-30");
        assertThat(date.endsOn()).isEqualTo("2029-01-01");
        assertThat(date.missed())
                .isEqualTo(new LeavingDate.Missed(LocalDate.parse("2027-12-31"), LocalDate.parse("2026-06-30")));
    }

    @Test
    void hasMissedNoDayThatWasOverBeforeTheDeclaration() {
        assertThat(rule(1, NoticeTerm.MONTH_END, null)
                        .leavingAfter(LocalDate.parse("2026-10-31"))
                        .missed())
                .isEqualTo(new LeavingDate.Missed(LocalDate.parse("2026-10-31"), LocalDate.parse("2026-09-30")));
        assertThat(rule(0, NoticeTerm.YEAR_END, null)
                        .leavingAfter(LocalDate.parse("2026-05-05"))
                        .missed())
                .isNull();
    }

    /** Against the plain definition, day by day over a leap year and the years around it. */
    @ParameterizedTest
    @CsvSource({
        "0, MONTH_END,",
        "1, MONTH_END,",
        "3, MONTH_END,",
        "6, QUARTER_END,",
        "7, QUARTER_END,",
        "18, YEAR_END,",
        "22, YEAR_END,",
        "1, FIXED_DAY, 02-29",
        "5, FIXED_DAY, 07-31",
        "12, FIXED_DAY, 03-30",
        "1, FIXED_DAY, 03-30"
    })
    void acceptsDeclarationsUntilTheLatestReceiptAndNotADayLonger(int months, NoticeTerm term, @Nullable String day) {
        var rule = rule(months, term, day);
        for (var received = LocalDate.parse("2027-01-01");
                received.isBefore(LocalDate.parse("2029-12-31"));
                received = received.plusDays(1)) {
            var date = rule.leavingAfter(received);

            assertThat(date.lastDay()).isAfterOrEqualTo(received.plusMonths(months));
            assertThat(rule.leavingAfter(date.latestReceipt()).lastDay()).isEqualTo(date.lastDay());
            assertThat(rule.leavingAfter(date.latestReceipt().plusDays(1)).lastDay())
                    .isAfter(date.lastDay());
        }
    }

    @Test
    void knowsADayForTheFixedDayOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> new NoticeRule(1, NoticeTerm.FIXED_DAY, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NoticeRule(1, NoticeTerm.YEAR_END, MonthDay.of(7, 31), null));
        assertThatIllegalArgumentException().isThrownBy(() -> new NoticeRule(-1, NoticeTerm.YEAR_END, null, null));
    }

    private static NoticeRule rule(int months, NoticeTerm term, @Nullable String day) {
        return new NoticeRule(months, term, day == null ? null : MonthDay.parse("--" + day), null);
    }
}
