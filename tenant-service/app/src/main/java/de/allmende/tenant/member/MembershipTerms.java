package de.allmende.tenant.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is on file about a membership. All of it may come later than the membership itself.
 *
 * @param votes in the Verbandsversammlung; only members have some
 * @param decidedOn day of the council's decision
 * @param approvalReference Aktenzeichen of the Aufsichtsbehörde
 * @param publishedOn day of the öffentliche Bekanntmachung
 */
public record MembershipTerms(
        @Nullable Integer votes,
        @Nullable LocalDate decidedOn,
        @Nullable String decisionReference,
        @Nullable String approvalReference,
        @Nullable LocalDate publishedOn,
        @Nullable String publicationReference,
        @Nullable NoticeRule noticeRule) {

    public static final MembershipTerms NONE = new MembershipTerms(null, null, null, null, null, null, null);
}
