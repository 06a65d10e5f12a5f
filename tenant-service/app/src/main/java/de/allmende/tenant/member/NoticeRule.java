package de.allmende.tenant.member;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * Kündigungsfrist: how many whole months lie between the receipt of a leaving declaration and the last day of the
 * membership, and on which days that may be.
 *
 * <p>Months are counted as § 188 BGB does: a period that began on the 30th ends on the 30th, or on the last day of a month
 * that has none.
 *
 * @param day of {@link NoticeTerm#FIXED_DAY}
 * @param source where the rule stands, such as "§ 12 Abs. 2 Verbandsordnung"
 */
public record NoticeRule(
        int months,
        NoticeTerm term,
        @Nullable MonthDay day,
        @Nullable String source) {

    public NoticeRule {
        if (months < 0 || (day == null) == (term == NoticeTerm.FIXED_DAY)) {
            throw new IllegalArgumentException("No notice rule: " + months + " months to " + term + " " + day);
        }
    }

    /** The last day of a membership whose leaving declaration was received on this day. */
    public LeavingDate leavingAfter(LocalDate receivedOn) {
        var earliest = receivedOn.plusMonths(months);
        var lastDay = term.onOrAfter(earliest, day);
        var missed = term.before(lastDay, day);
        return new LeavingDate(
                receivedOn,
                this,
                earliest,
                lastDay,
                latestReceiptFor(lastDay),
                missed.isBefore(receivedOn) ? null : new LeavingDate.Missed(missed, latestReceiptFor(missed)));
    }

    /** The latest day on which a declaration for this last day may be received. */
    private LocalDate latestReceiptFor(LocalDate lastDay) {
        var sameDay = lastDay.minusMonths(months);
        return lastDay.equals(lastDay.with(TemporalAdjusters.lastDayOfMonth()))
                ? sameDay.with(TemporalAdjusters.lastDayOfMonth())
                : sameDay;
    }
}
