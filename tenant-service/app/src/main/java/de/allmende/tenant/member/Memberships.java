package de.allmende.tenant.member;

import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.List;

/** The legal relations of the tenants that the bound tenant may see. Everything is only added to. */
public interface Memberships {

    void add(Tenant tenant, Membership membership);

    /** From now on these terms count. */
    void addTerms(Actor actor, Tenant tenant, MembershipId id, MembershipTerms terms);

    /** Keeps the declaration, and the membership ends after its last day. */
    void addNotice(Tenant tenant, MembershipId id, MembershipNotice notice);

    /** The membership runs on as it was agreed, unless another has been agreed for that time. */
    boolean withdraw(Tenant tenant, MembershipId id, NoticeId notice, MembershipNotice.Withdrawal withdrawal);

    /** The leaving tenants of an association of which a declared last day lies before this day. */
    List<TenantId> leftBefore(TenantId association, LocalDate day);
}
