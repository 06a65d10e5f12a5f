package de.allmende.tenant.member.web;

import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.web.Problems;
import de.allmende.tenant.member.GiveNotice;
import de.allmende.tenant.member.LegalBasis;
import de.allmende.tenant.member.Membership;
import de.allmende.tenant.member.MembershipTerms;
import de.allmende.tenant.member.NoticeRule;
import de.allmende.tenant.member.NoticeTerm;
import de.allmende.tenant.rest.NewMembership;
import de.allmende.tenant.rest.NewNotice;
import java.time.DateTimeException;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/** Reads what the association states about memberships. */
final class MembershipCommands {

    private MembershipCommands() {}

    static Membership membership(NewMembership body) {
        var until = body.getUntil();
        if (until != null && !until.isAfter(body.getFrom())) {
            throw Problems.badRequest(
                    "/until", "WRONG_VALUE", "Das Ende muss nach dem Beginn liegen; es ist der erste Tag danach.");
        }
        return Membership.agreed(
                LegalBasis.valueOf(body.getLegalBasis().name()),
                new DatePeriod(body.getFrom(), until),
                body.getFileReference());
    }

    static MembershipTerms terms(de.allmende.tenant.rest.MembershipTerms body) {
        return new MembershipTerms(
                body.getVotes(),
                body.getDecidedOn(),
                body.getDecisionReference(),
                body.getApprovalReference(),
                body.getPublishedOn(),
                body.getPublicationReference(),
                rule(body.getNoticeRule()));
    }

    static GiveNotice.Command notice(NewNotice body) {
        return new GiveNotice.Command(
                body.getReceivedOn(), body.getDeclaredBy(), body.getReference(), body.getLastDay());
    }

    private static @Nullable NoticeRule rule(de.allmende.tenant.rest.@Nullable NoticeRule rule) {
        if (rule == null) {
            return null;
        }
        var term = NoticeTerm.valueOf(rule.getTerm().name());
        if ((term == NoticeTerm.FIXED_DAY) != (rule.getDay() != null)) {
            throw Problems.badRequest(
                    "/noticeRule/day",
                    rule.getDay() == null ? "MISSING" : "WRONG_VALUE",
                    "Ein Tag im Jahr gehört zum Termin „fester Tag im Jahr“, und nur dorthin.");
        }
        return new NoticeRule(rule.getMonths(), term, day(rule.getDay()), rule.getSource());
    }

    private static @Nullable MonthDay day(@Nullable String text) {
        try {
            return text == null ? null : MonthDay.parse("--" + text);
        } catch (DateTimeException e) {
            throw Problems.badRequest(
                    "/noticeRule/day",
                    "WRONG_VALUE",
                    "Diesen Tag gibt es nicht. Bitte geben Sie Monat und Tag an, zum Beispiel 07-31.");
        }
    }
}
