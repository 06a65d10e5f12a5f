package de.allmende.tenant.member;

import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.member.MembershipNotice.Withdrawal;
import de.allmende.tenant.member.TenantRefusal.AnotherMembershipFollows;
import de.allmende.tenant.member.TenantRefusal.MembershipHasEnded;
import de.allmende.tenant.member.TenantRefusal.NoticeAlreadyWithdrawn;
import de.allmende.tenant.member.TenantRefusal.TenantUnknown;

/**
 * A tenant stays after all: its leaving declaration is taken back before it takes effect. The membership runs on as agreed,
 * and the tenant returns to where it was.
 *
 * <p>Refusals: the tenant, the membership or the declaration is unknown; it was taken back already; the membership has
 * ended; another membership has been agreed for the time after.
 */
public final class TakeBackNotice {

    private final TenantChange change;
    private final Tenants tenants;
    private final Memberships memberships;
    private final BusinessTime time;

    TakeBackNotice(TenantChange change, Tenants tenants, Memberships memberships, BusinessTime time) {
        this.change = change;
        this.tenants = tenants;
        this.memberships = memberships;
        this.time = time;
    }

    public Outcome<Tenant, TenantRefusal> takeBack(
            Actor actor, TenantId tenantId, MembershipId id, NoticeId noticeId, String reason) {
        return change.make(
                actor,
                tenantId,
                "MEMBERSHIP_NOTICE_WITHDRAWN",
                tenant -> tenant.membership(id)
                        .flatMap(membership -> membership.notices().stream()
                                .filter(notice -> notice.id().equals(noticeId))
                                .findFirst()
                                .map(notice -> takeBack(actor, tenant, membership, notice, reason)))
                        .orElseGet(() -> Outcome.refused(new TenantUnknown())));
    }

    private Outcome<TenantChange.Step, TenantRefusal> takeBack(
            Actor actor, Tenant tenant, Membership membership, MembershipNotice notice, String reason) {
        var now = time.now();
        if (notice.withdrawal() != null) {
            return Outcome.refused(new NoticeAlreadyWithdrawn());
        }
        if (membership.hasEndedBy(BusinessTime.dayOf(now))) {
            return Outcome.refused(new MembershipHasEnded());
        }
        if (!memberships.withdraw(tenant, membership.id(), notice.id(), new Withdrawal(reason, actor.name(), now))) {
            return Outcome.refused(new AnotherMembershipFollows(notice.lastDay().plusDays(1)));
        }
        if (tenant.state() == TenantState.LEAVING) {
            tenants.changeState(tenant.id(), notice.stateBefore());
        }
        return Outcome.done(new TenantChange.Step(
                "Austritt zum %1$td.%1$tm.%1$tY zurückgenommen, Grund: %2$s.".formatted(notice.lastDay(), reason),
                Change.removed("Letzter Tag", notice.lastDay())));
    }
}
