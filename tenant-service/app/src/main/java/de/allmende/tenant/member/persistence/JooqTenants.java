package de.allmende.tenant.member.persistence;

import static de.allmende.platform.persistence.BoundTenant.BOUND_TENANT;
import static de.allmende.tenant.db.Tables.AFFILIATION;
import static de.allmende.tenant.db.Tables.INHABITANT_FIGURE;
import static de.allmende.tenant.db.Tables.LOGIN_PROVIDER;
import static de.allmende.tenant.db.Tables.REGISTER_ENTRY;
import static de.allmende.tenant.db.Tables.TENANT_;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.Constraints;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.db.Keys;
import de.allmende.tenant.db.tables.records.TenantRecord;
import de.allmende.tenant.member.InhabitantFigure;
import de.allmende.tenant.member.LoginWay;
import de.allmende.tenant.member.Succession;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.TenantFilter;
import de.allmende.tenant.member.TenantProfile;
import de.allmende.tenant.member.TenantState;
import de.allmende.tenant.member.Tenants;
import de.allmende.tenant.register.Ars;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class JooqTenants implements Tenants {

    private static final Field<String> SORTED_NAME = TENANT_.NAME.collate(DSL.collation(DSL.name("de-x-icu")));

    /** Where a login provider stands by which people come. */
    private static final String IN_USE = "ACTIVE";

    private final DSLContext database;
    private final JooqMemberships memberships;
    private final TenantVersions versions;
    private final BusinessTime time;

    JooqTenants(DSLContext database, JooqMemberships memberships, TenantVersions versions, BusinessTime time) {
        this.database = database;
        this.memberships = memberships;
        this.versions = versions;
        this.time = time;
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        return tenants(
                        database.selectFrom(TENANT_)
                                .where(TENANT_.ID.eq(id.value()))
                                .fetch(),
                        null)
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Tenant> findAt(TenantId id, Instant instant) {
        return tenants(versions.at(id, instant).stream().toList(), instant).stream()
                .findFirst();
    }

    @Override
    public Optional<Tenant> findForChange(TenantId id) {
        return tenants(
                        database.selectFrom(TENANT_)
                                .where(TENANT_.ID.eq(id.value()))
                                .forUpdate()
                                .fetch(),
                        null)
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Tenant> findByArs(Ars ars) {
        return tenants(
                        database.selectFrom(TENANT_)
                                .where(TENANT_.ARS.eq(ars.value()))
                                .fetch(),
                        null)
                .stream()
                .findFirst();
    }

    @Override
    public Optional<TenantState> state(TenantId id) {
        return database.select(TENANT_.STATE)
                .from(TENANT_)
                .where(TENANT_.ID.eq(id.value()))
                .fetchOptional(row -> TenantState.valueOf(row.value1()));
    }

    @Override
    public List<Tenant> page(TenantFilter filter, @Nullable Place after, int limit) {
        var wanted = TENANT_.ASSOCIATION_ID.eq(BOUND_TENANT).and(conditions(filter));
        if (after != null) {
            wanted = wanted.and(DSL.row(SORTED_NAME, TENANT_.ID).gt(after.name(), after.id()));
        }
        return tenants(
                database.selectFrom(TENANT_)
                        .where(wanted)
                        .orderBy(SORTED_NAME, TENANT_.ID)
                        .limit(limit)
                        .fetch(),
                null);
    }

    private static Condition conditions(TenantFilter filter) {
        var wanted = DSL.noCondition();
        if (filter.words() != null) {
            wanted = wanted.and(TENANT_.NAME
                    .containsIgnoreCase(filter.words())
                    .or(TENANT_.ALIAS.containsIgnoreCase(filter.words()))
                    .or(TENANT_.ARS.startsWith(filter.words())));
        }
        if (filter.kind() != null) {
            wanted = wanted.and(TENANT_.KIND.eq(filter.kind().name()));
        }
        if (filter.state() != null) {
            wanted = wanted.and(TENANT_.STATE.eq(filter.state().name()));
        }
        return wanted;
    }

    @Override
    public List<TenantId> withoutFigureOfTheRegister(int limit) {
        return database.select(TENANT_.ID)
                .from(TENANT_)
                .join(REGISTER_ENTRY)
                .on(REGISTER_ENTRY.ARS.eq(TENANT_.ARS))
                .where(TENANT_.STATE.ne(TenantState.CLOSED.name()))
                .andNotExists(DSL.selectFrom(INHABITANT_FIGURE)
                        .where(INHABITANT_FIGURE.TENANT_ID.eq(TENANT_.ID))
                        .and(INHABITANT_FIGURE
                                .COUNTED_ON
                                .eq(REGISTER_ENTRY.INHABITANTS_ON)
                                .or(INHABITANT_FIGURE.COUNTS_FROM.gt(REGISTER_ENTRY.EDITION_ON))))
                .orderBy(TENANT_.ID)
                .limit(limit)
                .fetch(row -> new TenantId(row.value1()));
    }

    @Override
    public Optional<Taken> add(Tenant tenant) {
        try {
            database.executeInsert(TenantRows.row(tenant, now()));
        } catch (RuntimeException e) {
            return Optional.of(taken(e));
        }
        versions.keep(tenant.id());
        tenant.memberships().forEach(membership -> memberships.insert(tenant, membership));
        tenant.inhabitants().forEach(figure -> insert(tenant, figure));
        database.insertInto(DSL.table(DSL.name("plumbing", "tenant_directory")))
                .columns(DSL.field("tenant_id", UUID.class), DSL.field("association_id", UUID.class))
                .values(tenant.id().value(), tenant.association().value())
                .execute();
        return Optional.empty();
    }

    private static Taken taken(RuntimeException failure) {
        var constraint = Constraints.violated(failure).orElse("");
        if (constraint.equals(Keys.ALIAS_IS_TAKEN_ONCE.getName())) {
            return Taken.ALIAS;
        }
        if (constraint.equals(Keys.ADMINISTRATION_IS_A_TENANT_ONCE.getName())) {
            return Taken.ARS;
        }
        throw failure;
    }

    @Override
    public void changeState(TenantId id, TenantState state) {
        var row = new TenantRecord();
        row.setState(state.name());
        versions.change(id, row);
    }

    @Override
    public void changeProfile(TenantId id, TenantProfile profile) {
        var row = new TenantRecord();
        TenantRows.set(row, profile);
        versions.change(id, row);
    }

    @Override
    public void forgetContacts(TenantId id) {
        var row = new TenantRecord();
        TenantRows.CONTACTS.forEach(field -> row.set(field, null));
        versions.change(id, row);
        versions.forget(id, TenantRows.CONTACTS);
    }

    @Override
    public void changeSuccession(TenantId id, @Nullable Succession succession) {
        var row = new TenantRecord();
        row.setSuccessorId(succession == null ? null : succession.successor().value());
        row.setSucceededOn(succession == null ? null : succession.from());
        versions.change(id, row);
    }

    @Override
    public void changeLoginWay(TenantId id, LoginWay way) {
        var row = new TenantRecord();
        row.setLoginWay(way.name());
        versions.change(id, row);
    }

    @Override
    public void organizationOpened(TenantId id, String organizationId) {
        var row = new TenantRecord();
        row.setOrganizationId(organizationId);
        versions.change(id, row);
    }

    @Override
    public void addFigure(Tenant tenant, InhabitantFigure figure) {
        insert(tenant, figure);
        versions.change(tenant.id(), new TenantRecord());
    }

    private void insert(Tenant tenant, InhabitantFigure figure) {
        database.insertInto(INHABITANT_FIGURE)
                .set(INHABITANT_FIGURE.TENANT_ID, tenant.id().value())
                .set(INHABITANT_FIGURE.ASSOCIATION_ID, tenant.association().value())
                .set(INHABITANT_FIGURE.COUNTED_ON, figure.keyDate())
                .set(INHABITANT_FIGURE.INHABITANTS, figure.count())
                .set(INHABITANT_FIGURE.SOURCE, figure.source())
                .set(INHABITANT_FIGURE.COUNTS_FROM, figure.countsFrom())
                .set(INHABITANT_FIGURE.RECORDED_AT, now())
                .execute();
    }

    /** With all that belongs to them, as of an instant in the past or as it is now. */
    private List<Tenant> tenants(List<TenantRecord> rows, @Nullable Instant instant) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(TenantRecord::getId).toList();
        var found = memberships.of(ids, instant);
        var figures = database.selectFrom(INHABITANT_FIGURE)
                .where(INHABITANT_FIGURE.TENANT_ID.in(ids))
                .and(TenantVersions.recorded(INHABITANT_FIGURE.RECORDED_AT, instant))
                .orderBy(
                        INHABITANT_FIGURE.COUNTED_ON.desc(),
                        INHABITANT_FIGURE.COUNTS_FROM.desc().nullsLast())
                .fetchGroups(INHABITANT_FIGURE.TENANT_ID, TenantRows::figure);
        var providers = database.select(LOGIN_PROVIDER.TENANT_ID)
                .from(LOGIN_PROVIDER)
                .where(LOGIN_PROVIDER.TENANT_ID.in(ids))
                .and(LOGIN_PROVIDER.STATE.eq(IN_USE))
                .and(TenantVersions.recorded(LOGIN_PROVIDER.CONFIRMED_AT, instant))
                .fetchSet(LOGIN_PROVIDER.TENANT_ID);
        var day = instant == null ? time.today() : LocalDate.ofInstant(instant, BusinessTime.ZONE);
        var represented = database.select(AFFILIATION.TENANT_ID)
                .from(AFFILIATION)
                .where(AFFILIATION.TENANT_ID.in(ids))
                .and(AFFILIATION.ACTS_FOR)
                .and(AFFILIATION.BEGINS_ON.le(day))
                .and(AFFILIATION.ENDS_ON.gt(day).or(AFFILIATION.ENDS_ON.isNull()))
                .and(TenantVersions.recorded(AFFILIATION.RECORDED_AT, instant))
                .fetchSet(AFFILIATION.TENANT_ID);
        return rows.stream()
                .map(row -> TenantRows.tenant(
                        row,
                        providers.contains(row.getId()),
                        represented.contains(row.getId()),
                        found.getOrDefault(row.getId(), List.of()),
                        figures.getOrDefault(row.getId(), List.of())))
                .toList();
    }

    private OffsetDateTime now() {
        return time.now().atOffset(ZoneOffset.UTC);
    }
}
