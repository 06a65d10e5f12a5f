package de.allmende.tenant.member.web;

import de.allmende.tenant.rest.LeavingDate;
import de.allmende.tenant.rest.LegalBasis;
import de.allmende.tenant.rest.Membership;
import de.allmende.tenant.rest.MembershipNotice;
import de.allmende.tenant.rest.MembershipTerms;
import de.allmende.tenant.rest.MissedLeavingDate;
import de.allmende.tenant.rest.NoticeRule;
import de.allmende.tenant.rest.NoticeTerm;
import de.allmende.tenant.rest.WithdrawnNotice;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Memberships as the contract shows them. */
final class MembershipViews {

    private MembershipViews() {}

    static Membership membership(de.allmende.tenant.member.Membership membership) {
        return new Membership()
                .id(membership.id().toString())
                .legalBasis(LegalBasis.valueOf(membership.legalBasis().name()))
                .from(membership.period().from())
                .until(membership.period().until())
                .fileReference(membership.fileReference())
                .terms(terms(membership.terms()))
                .notices(membership.notices().stream()
                        .map(MembershipViews::notice)
                        .toList());
    }

    static LeavingDate leavingDate(de.allmende.tenant.member.LeavingDate date) {
        var missed = date.missed();
        return new LeavingDate()
                .receivedOn(date.receivedOn())
                .noticeRule(rule(date.rule()))
                .earliest(date.earliest())
                .lastDay(date.lastDay())
                .latestReceipt(date.latestReceipt())
                .missed(
                        missed == null
                                ? null
                                : new MissedLeavingDate()
                                        .lastDay(missed.lastDay())
                                        .latestReceipt(missed.latestReceipt()));
    }

    private static MembershipTerms terms(de.allmende.tenant.member.MembershipTerms terms) {
        return new MembershipTerms()
                .votes(terms.votes())
                .decidedOn(terms.decidedOn())
                .decisionReference(terms.decisionReference())
                .approvalReference(terms.approvalReference())
                .publishedOn(terms.publishedOn())
                .publicationReference(terms.publicationReference())
                .noticeRule(rule(terms.noticeRule()));
    }

    private static @Nullable NoticeRule rule(de.allmende.tenant.member.@Nullable NoticeRule rule) {
        if (rule == null) {
            return null;
        }
        var day = rule.day();
        return new NoticeRule()
                .months(rule.months())
                .term(NoticeTerm.valueOf(rule.term().name()))
                .day(day == null ? null : "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth()))
                .source(rule.source());
    }

    private static MembershipNotice notice(de.allmende.tenant.member.MembershipNotice notice) {
        var withdrawal = notice.withdrawal();
        return new MembershipNotice()
                .id(notice.id().toString())
                .receivedOn(notice.receivedOn())
                .declaredBy(notice.declaredBy())
                .reference(notice.reference())
                .lastDay(notice.lastDay())
                .recordedBy(notice.recordedBy())
                .recordedAt(notice.recordedAt().atOffset(ZoneOffset.UTC))
                .withdrawal(
                        withdrawal == null
                                ? null
                                : new WithdrawnNotice()
                                        .reason(withdrawal.reason())
                                        .by(withdrawal.by())
                                        .at(withdrawal.at().atOffset(ZoneOffset.UTC)));
    }
}
