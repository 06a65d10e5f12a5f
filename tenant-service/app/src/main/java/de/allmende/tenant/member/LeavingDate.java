package de.allmende.tenant.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a membership ends after a leaving declaration, and how that day follows.
 *
 * @param earliest where the notice period alone would end
 * @param lastDay of the membership: the first day from {@code earliest} on that the rule allows
 * @param latestReceipt until when a declaration could have come for the same last day
 * @param missed the allowed day before, when the declaration came too late for it
 */
public record LeavingDate(
        LocalDate receivedOn,
        NoticeRule rule,
        LocalDate earliest,
        LocalDate lastDay,
        LocalDate latestReceipt,
        @Nullable Missed missed) {

    /** A day that would have been possible with an earlier declaration. */
    public record Missed(LocalDate lastDay, LocalDate latestReceipt) {}

    /** First day after the membership. */
    public LocalDate endsOn() {
        return lastDay.plusDays(1);
    }
}
