package de.allmende.tenant.member.persistence;

import static de.allmende.tenant.db.Tables.MEMBERSHIP;
import static de.allmende.tenant.db.Tables.MEMBERSHIP_NOTICE;
import static de.allmende.tenant.db.Tables.MEMBERSHIP_NOTICE_WITHDRAWAL;
import static de.allmende.tenant.db.Tables.MEMBERSHIP_TERMS;
import static de.allmende.tenant.db.Tables.TENANT_;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.persistence.Constraints;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.db.tables.records.TenantRecord;
import de.allmende.tenant.member.Membership;
import de.allmende.tenant.member.MembershipId;
import de.allmende.tenant.member.MembershipNotice;
import de.allmende.tenant.member.MembershipTerms;
import de.allmende.tenant.member.Memberships;
import de.allmende.tenant.member.NoticeId;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.TenantState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class JooqMemberships implements Memberships {

    /** Of the exclusion constraint, which jOOQ does not generate. */
    private static final String NEVER_OVERLAP = "memberships_never_overlap";

    private final DSLContext database;
    private final TenantVersions versions;
    private final BusinessTime time;

    JooqMemberships(DSLContext database, TenantVersions versions, BusinessTime time) {
        this.database = database;
        this.versions = versions;
        this.time = time;
    }

    @Override
    public void add(Tenant tenant, Membership membership) {
        insert(tenant, membership);
        grown(tenant);
    }

    void insert(Tenant tenant, Membership membership) {
        database.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.ID, membership.id().value())
                .set(MEMBERSHIP.TENANT_ID, tenant.id().value())
                .set(MEMBERSHIP.ASSOCIATION_ID, tenant.association().value())
                .set(MEMBERSHIP.LEGAL_BASIS, membership.legalBasis().name())
                .set(MEMBERSHIP.BEGINS_ON, membership.period().from())
                .set(MEMBERSHIP.ENDS_ON, membership.period().until())
                .set(MEMBERSHIP.FILE_REFERENCE, membership.fileReference())
                .set(MEMBERSHIP.RECORDED_AT, time.now().atOffset(ZoneOffset.UTC))
                .execute();
    }

    @Override
    public void addTerms(Actor actor, Tenant tenant, MembershipId id, MembershipTerms terms) {
        var row = MembershipRows.terms(terms);
        row.setId(Ids.next());
        row.setTenantId(tenant.id().value());
        row.setAssociationId(tenant.association().value());
        row.setMembershipId(id.value());
        row.setRecordedByName(actor.name());
        row.setRecordedAt(time.now().atOffset(ZoneOffset.UTC));
        database.executeInsert(row);
        grown(tenant);
    }

    @Override
    public void addNotice(Tenant tenant, MembershipId id, MembershipNotice notice) {
        database.insertInto(MEMBERSHIP_NOTICE)
                .set(MEMBERSHIP_NOTICE.ID, notice.id().value())
                .set(MEMBERSHIP_NOTICE.TENANT_ID, tenant.id().value())
                .set(MEMBERSHIP_NOTICE.ASSOCIATION_ID, tenant.association().value())
                .set(MEMBERSHIP_NOTICE.MEMBERSHIP_ID, id.value())
                .set(MEMBERSHIP_NOTICE.RECEIVED_ON, notice.receivedOn())
                .set(MEMBERSHIP_NOTICE.DECLARED_BY, notice.declaredBy())
                .set(MEMBERSHIP_NOTICE.REFERENCE, notice.reference())
                .set(MEMBERSHIP_NOTICE.LEAVES_ON, notice.lastDay())
                .set(MEMBERSHIP_NOTICE.STATE_BEFORE, notice.stateBefore().name())
                .set(MEMBERSHIP_NOTICE.RECORDED_BY_NAME, notice.recordedBy())
                .set(MEMBERSHIP_NOTICE.RECORDED_AT, notice.recordedAt().atOffset(ZoneOffset.UTC))
                .execute();
        endEarly(id, notice.lastDay().plusDays(1));
        grown(tenant);
    }

    @Override
    public boolean withdraw(Tenant tenant, MembershipId id, NoticeId notice, MembershipNotice.Withdrawal withdrawal) {
        database.insertInto(MEMBERSHIP_NOTICE_WITHDRAWAL)
                .set(MEMBERSHIP_NOTICE_WITHDRAWAL.NOTICE_ID, notice.value())
                .set(MEMBERSHIP_NOTICE_WITHDRAWAL.TENANT_ID, tenant.id().value())
                .set(
                        MEMBERSHIP_NOTICE_WITHDRAWAL.ASSOCIATION_ID,
                        tenant.association().value())
                .set(MEMBERSHIP_NOTICE_WITHDRAWAL.REASON, withdrawal.reason())
                .set(MEMBERSHIP_NOTICE_WITHDRAWAL.WITHDRAWN_BY_NAME, withdrawal.by())
                .set(MEMBERSHIP_NOTICE_WITHDRAWAL.WITHDRAWN_AT, withdrawal.at().atOffset(ZoneOffset.UTC))
                .execute();
        try {
            endEarly(id, null);
        } catch (RuntimeException e) {
            if (Constraints.violated(e).filter(NEVER_OVERLAP::equals).isPresent()) {
                return false;
            }
            throw e;
        }
        grown(tenant);
        return true;
    }

    private void endEarly(MembershipId id, @Nullable LocalDate endsOn) {
        int rows = database.update(MEMBERSHIP)
                .set(MEMBERSHIP.ENDS_EARLY_ON, endsOn)
                .where(MEMBERSHIP.ID.eq(id.value()))
                .execute();
        if (rows != 1) {
            throw new IllegalStateException("Expected to end one membership, but ended " + rows + ".");
        }
    }

    @Override
    public List<TenantId> leftBefore(TenantId association, LocalDate day) {
        return database.selectDistinct(TENANT_.ID)
                .from(TENANT_)
                .join(MEMBERSHIP)
                .on(MEMBERSHIP.TENANT_ID.eq(TENANT_.ID), MEMBERSHIP.ASSOCIATION_ID.eq(TENANT_.ASSOCIATION_ID))
                .where(TENANT_.ASSOCIATION_ID.eq(association.value()))
                .and(TENANT_.STATE.eq(TenantState.LEAVING.name()))
                .and(MEMBERSHIP.ENDS_EARLY_ON.le(day))
                .orderBy(TENANT_.ID)
                .fetch(row -> new TenantId(row.value1()));
    }

    /** The memberships of some tenants, the latest first, as of an instant in the past or as they are now. */
    Map<UUID, List<Membership>> of(Collection<UUID> tenants, @Nullable Instant instant) {
        var terms = database.select(MEMBERSHIP_TERMS.fields())
                .distinctOn(MEMBERSHIP_TERMS.MEMBERSHIP_ID)
                .from(MEMBERSHIP_TERMS)
                .where(MEMBERSHIP_TERMS.TENANT_ID.in(tenants))
                .and(TenantVersions.recorded(MEMBERSHIP_TERMS.RECORDED_AT, instant))
                .orderBy(MEMBERSHIP_TERMS.MEMBERSHIP_ID, MEMBERSHIP_TERMS.ID.desc())
                .fetchInto(MEMBERSHIP_TERMS)
                .intoMap(MEMBERSHIP_TERMS.MEMBERSHIP_ID, MembershipRows::terms);
        var notices = database.select(MEMBERSHIP_NOTICE.fields())
                .select(MEMBERSHIP_NOTICE_WITHDRAWAL.fields())
                .from(MEMBERSHIP_NOTICE)
                .leftJoin(MEMBERSHIP_NOTICE_WITHDRAWAL)
                .on(
                        MEMBERSHIP_NOTICE_WITHDRAWAL.NOTICE_ID.eq(MEMBERSHIP_NOTICE.ID),
                        TenantVersions.recorded(MEMBERSHIP_NOTICE_WITHDRAWAL.WITHDRAWN_AT, instant))
                .where(MEMBERSHIP_NOTICE.TENANT_ID.in(tenants))
                .and(TenantVersions.recorded(MEMBERSHIP_NOTICE.RECORDED_AT, instant))
                .orderBy(MEMBERSHIP_NOTICE.ID.desc())
                .fetchGroups(MEMBERSHIP_NOTICE.MEMBERSHIP_ID, MembershipRows::notice);
        return database.selectFrom(MEMBERSHIP)
                .where(MEMBERSHIP.TENANT_ID.in(tenants))
                .and(TenantVersions.recorded(MEMBERSHIP.RECORDED_AT, instant))
                .orderBy(MEMBERSHIP.BEGINS_ON.desc())
                .fetchGroups(
                        MEMBERSHIP.TENANT_ID,
                        row -> MembershipRows.membership(
                                row,
                                terms.getOrDefault(row.getId(), MembershipTerms.NONE),
                                notices.getOrDefault(row.getId(), List.of())));
    }

    private void grown(Tenant tenant) {
        versions.change(tenant.id(), new TenantRecord());
    }
}
