package de.allmende.tenant.member.persistence;

import static de.allmende.tenant.db.Tables.MEMBERSHIP_NOTICE;
import static de.allmende.tenant.db.Tables.MEMBERSHIP_NOTICE_WITHDRAWAL;

import de.allmende.platform.kernel.DatePeriod;
import de.allmende.tenant.db.tables.records.MembershipRecord;
import de.allmende.tenant.db.tables.records.MembershipTermsRecord;
import de.allmende.tenant.member.LegalBasis;
import de.allmende.tenant.member.Membership;
import de.allmende.tenant.member.MembershipId;
import de.allmende.tenant.member.MembershipNotice;
import de.allmende.tenant.member.MembershipTerms;
import de.allmende.tenant.member.NoticeId;
import de.allmende.tenant.member.NoticeRule;
import de.allmende.tenant.member.NoticeTerm;
import de.allmende.tenant.member.TenantState;
import java.time.MonthDay;
import java.util.List;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** A membership with its terms and notices as they lie in their rows. */
final class MembershipRows {

    /** What MonthDay writes and reads before the month. */
    private static final String NO_YEAR = "--";

    private MembershipRows() {}

    static Membership membership(MembershipRecord row, MembershipTerms terms, List<MembershipNotice> notices) {
        var until = notices.stream()
                .filter(notice -> notice.withdrawal() == null)
                .findFirst()
                .map(notice -> notice.lastDay().plusDays(1))
                .orElse(row.getEndsOn());
        return new Membership(
                new MembershipId(row.getId()),
                LegalBasis.valueOf(row.getLegalBasis()),
                new DatePeriod(row.getBeginsOn(), until),
                row.getFileReference(),
                terms,
                notices);
    }

    static MembershipTermsRecord terms(MembershipTerms terms) {
        var row = new MembershipTermsRecord();
        row.setVotes(terms.votes());
        row.setDecidedOn(terms.decidedOn());
        row.setDecisionReference(terms.decisionReference());
        row.setApprovalReference(terms.approvalReference());
        row.setPublishedOn(terms.publishedOn());
        row.setPublicationReference(terms.publicationReference());
        var rule = terms.noticeRule();
        if (rule != null) {
            row.setNoticeMonths(rule.months());
            row.setNoticeTerm(rule.term().name());
            row.setNoticeDay(rule.day() == null ? null : rule.day().toString().substring(NO_YEAR.length()));
            row.setNoticeSource(rule.source());
        }
        return row;
    }

    static MembershipTerms terms(MembershipTermsRecord row) {
        return new MembershipTerms(
                row.getVotes(),
                row.getDecidedOn(),
                row.getDecisionReference(),
                row.getApprovalReference(),
                row.getPublishedOn(),
                row.getPublicationReference(),
                rule(row));
    }

    private static @Nullable NoticeRule rule(MembershipTermsRecord row) {
        if (row.getNoticeTerm() == null) {
            return null;
        }
        return new NoticeRule(
                row.getNoticeMonths(),
                NoticeTerm.valueOf(row.getNoticeTerm()),
                row.getNoticeDay() == null ? null : MonthDay.parse(NO_YEAR + row.getNoticeDay()),
                row.getNoticeSource());
    }

    /** Together with its withdrawal, if there is one. */
    static MembershipNotice notice(Record found) {
        var row = found.into(MEMBERSHIP_NOTICE);
        var withdrawal = found.into(MEMBERSHIP_NOTICE_WITHDRAWAL);
        return new MembershipNotice(
                new NoticeId(row.getId()),
                row.getReceivedOn(),
                row.getDeclaredBy(),
                row.getReference(),
                row.getLeavesOn(),
                TenantState.valueOf(row.getStateBefore()),
                row.getRecordedByName(),
                row.getRecordedAt().toInstant(),
                withdrawal.getNoticeId() == null
                        ? null
                        : new MembershipNotice.Withdrawal(
                                withdrawal.getReason(),
                                withdrawal.getWithdrawnByName(),
                                withdrawal.getWithdrawnAt().toInstant()));
    }
}
