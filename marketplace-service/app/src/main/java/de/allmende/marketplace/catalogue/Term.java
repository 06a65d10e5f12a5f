package de.allmende.marketplace.catalogue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

/**
 * Laufzeit und Kündigungsfrist: how long a consumer is bound and when he may leave.
 *
 * <p>One leaves at the end of an allowed month, not before the minimum term is over, if the notice arrived so many whole
 * months earlier (section 188 BGB): with 18 months to the end of the year, a notice of 30 June 2026 takes effect on 31
 * December 2027, one of 1 July 2026 on 31 December 2028. All days here are last days of service.
 */
public record Term(int minimumMonths, int noticeMonths, NoticeTo noticeTo) {

    public Term {
        if (minimumMonths < 0 || minimumMonths > 120) {
            throw new IllegalArgumentException("A minimum term has 0 to 120 months, but got " + minimumMonths + ".");
        }
        if (noticeMonths < 0 || noticeMonths > 36) {
            throw new IllegalArgumentException("A notice period has 0 to 36 months, but got " + noticeMonths + ".");
        }
        Objects.requireNonNull(noticeTo, "noticeTo");
    }

    /** Last day of the minimum term of a service that starts on this day. */
    public LocalDate minimumEndsOn(LocalDate startsOn) {
        return minimumMonths == 0
                ? startsOn
                : startsOn.plusMonths(minimumMonths).minusDays(1);
    }

    /** The first allowed last day of service for a notice that arrives on this day. */
    public LocalDate earliestLeavingOn(LocalDate startsOn, LocalDate noticeArrivesOn) {
        var month = YearMonth.from(later(minimumEndsOn(startsOn), noticeArrivesOn));
        while (!noticeTo.allows(month) || noticeUntil(month.atEndOfMonth()).isBefore(noticeArrivesOn)) {
            month = month.plusMonths(1);
        }
        return month.atEndOfMonth();
    }

    /** The last day on which a notice for this last day of service may arrive. */
    public LocalDate noticeUntil(LocalDate leavingOn) {
        return YearMonth.from(leavingOn).minusMonths(noticeMonths).atEndOfMonth();
    }

    /** Whether a notice that arrives on one day may end the service with the other. */
    public boolean allowsLeaving(LocalDate startsOn, LocalDate noticeArrivesOn, LocalDate leavingOn) {
        return leavingOn.equals(YearMonth.from(leavingOn).atEndOfMonth())
                && noticeTo.allows(YearMonth.from(leavingOn))
                && !leavingOn.isBefore(minimumEndsOn(startsOn))
                && !noticeArrivesOn.isAfter(noticeUntil(leavingOn));
    }

    /** One sentence for people. */
    public String label() {
        var bound = minimumMonths == 0 ? "Keine Mindestlaufzeit" : "Mindestlaufzeit " + months(minimumMonths);
        var notice = noticeMonths == 0 ? "ohne Frist" : "mit einer Frist von " + dative(noticeMonths);
        return bound + ", kündbar " + notice + " zum " + noticeTo.label() + ".";
    }

    private static String months(int count) {
        return count == 1 ? "1 Monat" : count + " Monate";
    }

    private static String dative(int count) {
        return count == 1 ? "1 Monat" : count + " Monaten";
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
