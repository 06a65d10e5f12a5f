package de.allmende.tenant.member;

import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.member.TenantRefusal.LeavingDateDiffers;
import de.allmende.tenant.member.TenantRefusal.MembershipEndsAnyway;
import de.allmende.tenant.member.TenantRefusal.MembershipHasEnded;
import de.allmende.tenant.member.TenantRefusal.NoticeAlreadyGiven;
import de.allmende.tenant.member.TenantRefusal.NoticeOutOfTime;
import de.allmende.tenant.member.TenantRefusal.NoticeRuleMissing;
import de.allmende.tenant.member.TenantRefusal.TenantUnknown;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The association records that a tenant has declared to leave. The last day follows from the notice rule; from then on the
 * membership has ended. The tenant is leaving, unless another membership follows without a gap.
 *
 * <p>Refusals: the tenant or the membership is unknown; there is no notice rule; a declaration counts already; it was
 * received before the membership or in the future; the membership has ended, or ends as agreed no later; the last day is
 * not the one that was confirmed.
 */
public final class GiveNotice {

    /** @param lastDay the day that was shown to whoever records it */
    public record Command(
            LocalDate receivedOn,
            String declaredBy,
            @Nullable String reference,
            LocalDate lastDay) {}

    private final TenantTransactions transactions;
    private final TenantChange change;
    private final Tenants tenants;
    private final Memberships memberships;
    private final BusinessTime time;

    GiveNotice(
            TenantTransactions transactions,
            TenantChange change,
            Tenants tenants,
            Memberships memberships,
            BusinessTime time) {
        this.transactions = transactions;
        this.change = change;
        this.tenants = tenants;
        this.memberships = memberships;
        this.time = time;
    }

    /** What would follow from a declaration; changes nothing. */
    public Outcome<LeavingDate, TenantRefusal> preview(
            Actor actor, TenantId tenantId, MembershipId id, LocalDate receivedOn) {
        return transactions.read(
                actor,
                () -> tenants.find(tenantId)
                        .flatMap(tenant -> tenant.membership(id))
                        .map(membership -> leavingDate(membership, receivedOn))
                        .orElseGet(() -> Outcome.refused(new TenantUnknown())));
    }

    public Outcome<Tenant, TenantRefusal> give(Actor actor, TenantId tenantId, MembershipId id, Command command) {
        return change.make(
                actor,
                tenantId,
                "MEMBERSHIP_NOTICE_GIVEN",
                tenant -> tenant.membership(id)
                        .map(membership -> leavingDate(membership, command.receivedOn()))
                        .orElseGet(() -> Outcome.refused(new TenantUnknown()))
                        .flatMap(date -> date.lastDay().equals(command.lastDay())
                                ? Outcome.done(date)
                                : Outcome.refused(new LeavingDateDiffers(command.lastDay(), date.lastDay())))
                        .map(date -> leave(actor, tenant, id, command, date)));
    }

    private Outcome<LeavingDate, TenantRefusal> leavingDate(Membership membership, LocalDate receivedOn) {
        var rule = membership.terms().noticeRule();
        var agreedEnd = membership.period().until();
        var given = membership.notice();
        var today = time.today();
        if (given.isPresent()) {
            return Outcome.refused(new NoticeAlreadyGiven(given.get().lastDay()));
        }
        if (membership.hasEndedBy(today)) {
            return Outcome.refused(new MembershipHasEnded());
        }
        if (rule == null) {
            return Outcome.refused(new NoticeRuleMissing());
        }
        if (receivedOn.isAfter(today) || receivedOn.isBefore(membership.period().from())) {
            return Outcome.refused(
                    new NoticeOutOfTime(receivedOn, membership.period().from(), today));
        }
        var date = rule.leavingAfter(receivedOn);
        return agreedEnd != null && !agreedEnd.isAfter(date.endsOn())
                ? Outcome.refused(new MembershipEndsAnyway(agreedEnd.minusDays(1), date.lastDay()))
                : Outcome.done(date);
    }

    private TenantChange.Step leave(Actor actor, Tenant tenant, MembershipId id, Command command, LeavingDate date) {
        var notice = new MembershipNotice(
                NoticeId.next(),
                command.receivedOn(),
                command.declaredBy(),
                command.reference(),
                date.lastDay(),
                stateBefore(tenant),
                actor.name(),
                time.now(),
                null);
        memberships.addNotice(tenant, id, notice);
        if (tenant.state().mayBecome(TenantState.LEAVING)
                && tenant.membershipOn(date.endsOn())
                        .filter(other -> !other.id().equals(id))
                        .isEmpty()) {
            tenants.changeState(tenant.id(), TenantState.LEAVING);
        }
        return new TenantChange.Step(
                "Austrittserklärung vom %1$td.%1$tm.%1$tY (Zugang), erklärt von %2$s: Austritt zum %3$td.%3$tm.%3$tY."
                        .formatted(command.receivedOn(), command.declaredBy(), date.lastDay()),
                Change.set("Letzter Tag", date.lastDay()));
    }

    /** Who is leaving already and gives another notice returns, if at all, to where it was before the first. */
    private static TenantState stateBefore(Tenant tenant) {
        return tenant.state() == TenantState.LEAVING
                ? tenant.lastNotice().map(MembershipNotice::stateBefore).orElse(TenantState.ACTIVE)
                : tenant.state();
    }
}
