package de.allmende.tenant.member;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Austrittserklärung: a tenant says that it leaves.
 *
 * @param receivedOn when the association received it; the notice period runs from here
 * @param declaredBy who signed it
 * @param reference Aktenzeichen
 * @param lastDay of the membership
 * @param stateBefore where the tenant returns to when it takes the declaration back
 */
public record MembershipNotice(
        NoticeId id,
        LocalDate receivedOn,
        String declaredBy,
        @Nullable String reference,
        LocalDate lastDay,
        TenantState stateBefore,
        String recordedBy,
        Instant recordedAt,
        @Nullable Withdrawal withdrawal) {

    /** That it was taken back in time. */
    public record Withdrawal(String reason, String by, Instant at) {}
}
