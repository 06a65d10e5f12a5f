package de.allmende.tenant.person.persistence;

import static de.allmende.platform.persistence.BoundTenant.BOUND_TENANT;
import static de.allmende.tenant.db.Tables.GRANT_DECISION;
import static de.allmende.tenant.db.Tables.GRANT_ENTRY;
import static de.allmende.tenant.db.Tables.GRANT_WITHDRAWAL;
import static de.allmende.tenant.db.Tables.PERSON;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Money;
import de.allmende.tenant.db.Keys;
import de.allmende.tenant.db.tables.records.PersonRecord;
import de.allmende.tenant.person.GrantEntry;
import de.allmende.tenant.person.GrantId;
import de.allmende.tenant.person.Limits;
import de.allmende.tenant.person.People;
import de.allmende.tenant.person.Person;
import de.allmende.tenant.person.PersonId;
import de.allmende.tenant.person.Role;
import de.allmende.tenant.person.RoleExplanation;
import de.allmende.tenant.person.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class JooqPeople implements People {

    /** The tenant that the transaction is bound to, so that no row can name another. */
    private static final Field<String> SORTED_NAME = PERSON.NAME.collate(DSL.collation(DSL.name("de-x-icu")));

    private static final Condition IS_ADMINISTRATOR = GRANT_ENTRY.ROLE.in(Stream.of(Role.values())
            .filter(Role::isAdministrator)
            .map(Role::name)
            .toList());

    private final DSLContext database;
    private final BusinessTime time;

    JooqPeople(DSLContext database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return people(database.selectFrom(PERSON)
                        .where(PERSON.ID.eq(id.value()))
                        .fetch())
                .stream()
                .findFirst();
    }

    @Override
    public Map<PersonId, Person> find(Collection<PersonId> ids) {
        return people(database.selectFrom(PERSON)
                        .where(PERSON.ID.in(ids.stream().map(PersonId::value).toList()))
                        .fetch())
                .stream()
                .collect(Collectors.toMap(Person::id, person -> person));
    }

    @Override
    public Optional<Person> findForChange(PersonId id) {
        return people(database.selectFrom(PERSON)
                        .where(PERSON.ID.eq(id.value()))
                        .forUpdate()
                        .fetch())
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Person> findByEmail(String email) {
        return people(database.selectFrom(PERSON).where(PERSON.EMAIL.eq(email)).fetch()).stream()
                .findFirst();
    }

    @Override
    public List<Person> page(Instant instant, @Nullable Role held, @Nullable Place after, int limit) {
        return people(database.selectFrom(PERSON)
                .where(PERSON.CREATED_AT.le(at(instant)))
                .and(held == null ? DSL.noCondition() : PERSON.ID.in(holders(held, instant)))
                .and(
                        after == null
                                ? DSL.noCondition()
                                : DSL.row(SORTED_NAME, PERSON.ID).gt(after.name(), after.id()))
                .orderBy(SORTED_NAME, PERSON.ID)
                .limit(limit)
                .fetch());
    }

    /** The same as {@link GrantEntry#asOf} and {@link GrantEntry#holdsOn}, before a page is cut. */
    private static Select<Record1<UUID>> holders(Role role, Instant instant) {
        var then = at(instant);
        var day = BusinessTime.dayOf(instant);
        var verdict = DSL.field(DSL.select(GRANT_DECISION.VERDICT)
                .from(GRANT_DECISION)
                .where(GRANT_DECISION.GRANT_ID.eq(GRANT_ENTRY.ID))
                .and(GRANT_DECISION.DECIDED_AT.le(then)));
        var withoutWord = DSL.when(GRANT_ENTRY.CONFIRMATION_NEEDED, Verdict.REJECTED.name())
                .otherwise(Verdict.CONFIRMED.name());
        return DSL.select(GRANT_ENTRY.PERSON_ID)
                .from(GRANT_ENTRY)
                .where(GRANT_ENTRY.ROLE.eq(role.name()))
                .and(GRANT_ENTRY.GRANTED_AT.le(then))
                .and(GRANT_ENTRY.BEGINS_ON.le(day))
                .and(GRANT_ENTRY.ENDS_ON.isNull().or(GRANT_ENTRY.ENDS_ON.gt(day)))
                .and(DSL.coalesce(verdict, withoutWord).eq(Verdict.CONFIRMED.name()))
                .and(DSL.notExists(DSL.selectOne()
                        .from(GRANT_WITHDRAWAL)
                        .where(GRANT_WITHDRAWAL.GRANT_ID.eq(GRANT_ENTRY.ID))
                        .and(GRANT_WITHDRAWAL.WITHDRAWN_AT.le(then))));
    }

    @Override
    public boolean add(Person person) {
        int added = database.insertInto(PERSON)
                .set(PERSON.ID, person.id().value())
                .set(PERSON.TENANT_ID, BOUND_TENANT)
                .set(PERSON.NAME, person.name())
                .set(PERSON.EMAIL, person.email())
                .set(PERSON.CREATED_AT, at(time.now()))
                .onConflictOnConstraint(Keys.PERSON_IS_IN_A_TENANT_ONCE)
                .doNothing()
                .execute();
        if (added == 0) {
            return false;
        }
        person.grants().forEach(this::addGrant);
        return true;
    }

    @Override
    public void rename(PersonId id, String name) {
        database.update(PERSON)
                .set(PERSON.NAME, name)
                .where(PERSON.ID.eq(id.value()))
                .execute();
    }

    @Override
    public void addGrant(GrantEntry grant) {
        database.insertInto(GRANT_ENTRY)
                .set(GRANT_ENTRY.ID, grant.id().value())
                .set(GRANT_ENTRY.TENANT_ID, BOUND_TENANT)
                .set(GRANT_ENTRY.PERSON_ID, grant.person().value())
                .set(GRANT_ENTRY.ROLE, grant.role().name())
                .set(
                        GRANT_ENTRY.VALUE_LIMIT_AMOUNT,
                        grant.limits().value() == null
                                ? null
                                : grant.limits().value().amount())
                .set(GRANT_ENTRY.COST_CENTRES, grant.limits().costCentres().toArray(String[]::new))
                .set(GRANT_ENTRY.BEGINS_ON, grant.period().from())
                .set(GRANT_ENTRY.ENDS_ON, grant.period().until())
                .set(GRANT_ENTRY.GRANTED_BY, grant.grantedBy())
                .set(GRANT_ENTRY.GRANTED_BY_NAME, grant.grantedByName())
                .set(GRANT_ENTRY.GRANTED_AT, at(grant.grantedAt()))
                .set(GRANT_ENTRY.CONFIRMATION_NEEDED, grant.confirmationNeeded())
                .execute();
    }

    @Override
    public Optional<GrantEntry> grant(GrantId id) {
        return Optional.ofNullable(grants(List.of(id)).get(id));
    }

    @Override
    public Map<GrantId, GrantEntry> grants(Collection<GrantId> ids) {
        return grants(GRANT_ENTRY.ID.in(ids.stream().map(GrantId::value).toList()))
                .fetchMap(row -> new GrantId(row.get(GRANT_ENTRY.ID)), JooqPeople::grant);
    }

    @Override
    public boolean withdraw(GrantId id, GrantEntry.Withdrawal withdrawal) {
        return database.insertInto(GRANT_WITHDRAWAL)
                        .set(GRANT_WITHDRAWAL.TENANT_ID, BOUND_TENANT)
                        .set(GRANT_WITHDRAWAL.GRANT_ID, id.value())
                        .set(GRANT_WITHDRAWAL.WITHDRAWN_BY, withdrawal.by())
                        .set(GRANT_WITHDRAWAL.WITHDRAWN_BY_NAME, withdrawal.byName())
                        .set(GRANT_WITHDRAWAL.WITHDRAWN_AT, at(withdrawal.at()))
                        .set(GRANT_WITHDRAWAL.REASON, withdrawal.reason())
                        .onConflictOnConstraint(Keys.GRANT_IS_WITHDRAWN_ONCE)
                        .doNothing()
                        .execute()
                == 1;
    }

    @Override
    public boolean decide(GrantEntry grant, GrantEntry.Decision decision) {
        database.selectFrom(PERSON)
                .where(PERSON.ID.eq(grant.person().value()))
                .forUpdate()
                .fetch();
        boolean withdrawn = database.fetchExists(
                GRANT_WITHDRAWAL, GRANT_WITHDRAWAL.GRANT_ID.eq(grant.id().value()));
        return !withdrawn
                && database.insertInto(GRANT_DECISION)
                                .set(GRANT_DECISION.TENANT_ID, BOUND_TENANT)
                                .set(GRANT_DECISION.GRANT_ID, grant.id().value())
                                .set(GRANT_DECISION.PERSON_ID, grant.person().value())
                                .set(GRANT_DECISION.GRANTED_BY, grant.grantedBy())
                                .set(GRANT_DECISION.VERDICT, decision.verdict().name())
                                .set(GRANT_DECISION.REASON, decision.reason())
                                .set(GRANT_DECISION.DECIDED_BY, decision.by())
                                .set(GRANT_DECISION.DECIDED_BY_NAME, decision.byName())
                                .set(GRANT_DECISION.DECIDED_AT, at(decision.at()))
                                .onConflictOnConstraint(Keys.GRANT_IS_DECIDED_ONCE)
                                .doNothing()
                                .execute()
                        == 1;
    }

    @Override
    public List<RoleExplanation.Holder> holders(LocalDate day) {
        var grants = grants(GRANT_ENTRY.BEGINS_ON.le(day))
                .and(GRANT_ENTRY.ENDS_ON.isNull().or(GRANT_ENTRY.ENDS_ON.gt(day)))
                .and(GRANT_WITHDRAWAL.WITHDRAWN_AT.isNull())
                .fetchGroups(GRANT_ENTRY.PERSON_ID, JooqPeople::grant);
        return database
                .select(PERSON.ID, PERSON.NAME)
                .from(PERSON)
                .where(PERSON.ID.in(grants.keySet()))
                .orderBy(SORTED_NAME, PERSON.ID)
                .fetch()
                .stream()
                .flatMap(person -> grants.getOrDefault(person.value1(), List.of()).stream()
                        .filter(grant -> grant.holdsOn(day))
                        .map(grant -> new RoleExplanation.Holder(grant, person.value2())))
                .toList();
    }

    @Override
    public List<GrantEntry> administratorsForChange(LocalDate day) {
        var known = database.select(PERSON.ID, PERSON.SUBJECT)
                .from(PERSON)
                .where(PERSON.ID.in(
                        DSL.select(GRANT_ENTRY.PERSON_ID).from(GRANT_ENTRY).where(IS_ADMINISTRATOR)))
                .orderBy(PERSON.ID)
                .forUpdate()
                .fetchMap(PERSON.ID, PERSON.SUBJECT);
        return administrators(day).stream()
                .filter(grant -> known.get(grant.person().value()) != null)
                .toList();
    }

    @Override
    public List<GrantEntry> administrators(LocalDate day) {
        return grants(IS_ADMINISTRATOR).fetch(JooqPeople::grant).stream()
                .filter(grant -> grant.holdsOn(day))
                .toList();
    }

    @Override
    public void loggedInAs(PersonId id, String subject, String organizationId) {
        int changed = database.update(PERSON)
                .set(PERSON.SUBJECT, subject)
                .where(PERSON.ID.eq(id.value()))
                .execute();
        if (changed != 1) {
            throw new IllegalStateException("Expected to change one person, but changed " + changed + ".");
        }
        database.insertInto(DSL.table(DSL.name("plumbing", "login")))
                .columns(
                        DSL.field("subject", String.class),
                        DSL.field("organization_id", String.class),
                        DSL.field("tenant_id", UUID.class),
                        DSL.field("actor_id", UUID.class),
                        DSL.field("actor_kind", String.class))
                .values(
                        DSL.val(subject),
                        DSL.val(organizationId),
                        BOUND_TENANT,
                        DSL.val(id.value()),
                        DSL.inline("PERSON"))
                .onConflictDoNothing()
                .execute();
    }

    @Override
    public List<Person> withLogin() {
        return people(database.selectFrom(PERSON)
                .where(PERSON.SUBJECT.isNotNull())
                .orderBy(PERSON.ID)
                .fetch());
    }

    @Override
    public void forgetLogin(String subject) {
        database.update(PERSON)
                .setNull(PERSON.SUBJECT)
                .where(PERSON.SUBJECT.eq(subject))
                .execute();
        database.deleteFrom(DSL.table(DSL.name("plumbing", "login")))
                .where(DSL.field("subject", String.class).eq(subject))
                .and(DSL.field("tenant_id", UUID.class).eq(BOUND_TENANT))
                .execute();
    }

    private List<Person> people(Result<PersonRecord> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var grants = grants(GRANT_ENTRY.PERSON_ID.in(rows.getValues(PERSON.ID)))
                .orderBy(GRANT_ENTRY.GRANTED_AT.desc(), GRANT_ENTRY.ID.desc())
                .fetchGroups(GRANT_ENTRY.PERSON_ID, JooqPeople::grant);
        return rows.map(row -> new Person(
                new PersonId(row.getId()),
                row.getName(),
                row.getEmail(),
                row.getSubject(),
                grants.getOrDefault(row.getId(), List.of())));
    }

    private SelectConditionStep<Record> grants(Condition which) {
        return database.select(GRANT_ENTRY.fields())
                .select(
                        GRANT_WITHDRAWAL.WITHDRAWN_BY,
                        GRANT_WITHDRAWAL.WITHDRAWN_BY_NAME,
                        GRANT_WITHDRAWAL.WITHDRAWN_AT,
                        GRANT_WITHDRAWAL.REASON)
                .select(
                        GRANT_DECISION.VERDICT,
                        GRANT_DECISION.DECIDED_BY,
                        GRANT_DECISION.DECIDED_BY_NAME,
                        GRANT_DECISION.DECIDED_AT,
                        GRANT_DECISION.REASON)
                .from(GRANT_ENTRY)
                .leftJoin(GRANT_DECISION)
                .on(GRANT_DECISION.GRANT_ID.eq(GRANT_ENTRY.ID))
                .leftJoin(GRANT_WITHDRAWAL)
                .on(GRANT_WITHDRAWAL.GRANT_ID.eq(GRANT_ENTRY.ID))
                .where(which);
    }

    private static GrantEntry grant(Record row) {
        var limit = row.get(GRANT_ENTRY.VALUE_LIMIT_AMOUNT);
        return new GrantEntry(
                new GrantId(row.get(GRANT_ENTRY.ID)),
                new PersonId(row.get(GRANT_ENTRY.PERSON_ID)),
                Role.valueOf(row.get(GRANT_ENTRY.ROLE)),
                new Limits(limit == null ? null : Money.euro(limit), List.of(row.get(GRANT_ENTRY.COST_CENTRES))),
                new DatePeriod(row.get(GRANT_ENTRY.BEGINS_ON), row.get(GRANT_ENTRY.ENDS_ON)),
                row.get(GRANT_ENTRY.GRANTED_BY),
                row.get(GRANT_ENTRY.GRANTED_BY_NAME),
                row.get(GRANT_ENTRY.GRANTED_AT).toInstant(),
                row.get(GRANT_ENTRY.CONFIRMATION_NEEDED),
                decision(row),
                withdrawal(row));
    }

    private static GrantEntry.@Nullable Decision decision(Record row) {
        var verdict = row.get(GRANT_DECISION.VERDICT);
        return verdict == null
                ? null
                : new GrantEntry.Decision(
                        Verdict.valueOf(verdict),
                        row.get(GRANT_DECISION.DECIDED_BY),
                        row.get(GRANT_DECISION.DECIDED_BY_NAME),
                        row.get(GRANT_DECISION.DECIDED_AT).toInstant(),
                        row.get(GRANT_DECISION.REASON));
    }

    private static GrantEntry.@Nullable Withdrawal withdrawal(Record row) {
        var withdrawnAt = row.get(GRANT_WITHDRAWAL.WITHDRAWN_AT);
        return withdrawnAt == null
                ? null
                : new GrantEntry.Withdrawal(
                        row.get(GRANT_WITHDRAWAL.WITHDRAWN_BY),
                        row.get(GRANT_WITHDRAWAL.WITHDRAWN_BY_NAME),
                        withdrawnAt.toInstant(),
                        row.get(GRANT_WITHDRAWAL.REASON));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
