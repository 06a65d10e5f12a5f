package de.allmende.tenant.deputy.persistence;

import static de.allmende.platform.persistence.BoundTenant.BOUND_TENANT;
import static de.allmende.tenant.db.Tables.DEPUTY;
import static de.allmende.tenant.db.Tables.DEPUTY_END;
import static de.allmende.tenant.db.Tables.PERSON;

import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.tenancy.Principal;
import de.allmende.tenant.db.Keys;
import de.allmende.tenant.deputy.Deputies;
import de.allmende.tenant.deputy.Deputy;
import de.allmende.tenant.deputy.DeputyId;
import de.allmende.tenant.person.GrantEntry;
import de.allmende.tenant.person.GrantId;
import de.allmende.tenant.person.People;
import de.allmende.tenant.person.PersonId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

@Component
final class JooqDeputies implements Deputies {

    /** The tenant that the transaction is bound to, so that no row can name another. */
    private static final de.allmende.tenant.db.tables.Person PRINCIPAL = PERSON.as("principal");

    private final DSLContext database;
    private final People people;

    JooqDeputies(DSLContext database, People people) {
        this.database = database;
        this.people = people;
    }

    @Override
    public Optional<Deputy> find(DeputyId id) {
        return deputies(deputies(DEPUTY.ID.eq(id.value())).fetch()).stream().findFirst();
    }

    @Override
    public List<Deputy> represented(PersonId person, LocalDate day) {
        var named = deputies(DEPUTY.PERSON_ID
                        .eq(person.value())
                        .and(DEPUTY.BEGINS_ON.le(day))
                        .and(DEPUTY.ENDS_ON.gt(day))
                        .and(DEPUTY_END.ENDED_AT.isNull()))
                .orderBy(DEPUTY.ID)
                .fetch();
        return deputies(named).stream().filter(deputy -> deputy.holdsOn(day)).toList();
    }

    @Override
    public List<Deputy> of(GrantId grant) {
        return deputies(deputies(DEPUTY.GRANT_ID.eq(grant.value())).fetch());
    }

    @Override
    public List<Deputy> all(int limit) {
        return deputies(deputies(DSL.noCondition())
                .orderBy(DEPUTY.ID.desc())
                .limit(limit)
                .fetch());
    }

    @Override
    public List<Deputy> on(LocalDate day) {
        return deputies(deputies(DEPUTY.BEGINS_ON.le(day).and(DEPUTY.ENDS_ON.gt(day)))
                .orderBy(DEPUTY.ID.desc())
                .fetch());
    }

    @Override
    public void add(Deputy deputy) {
        database.insertInto(DEPUTY)
                .set(DEPUTY.ID, deputy.id().value())
                .set(DEPUTY.TENANT_ID, BOUND_TENANT)
                .set(DEPUTY.GRANT_ID, deputy.grant().id().value())
                .set(DEPUTY.PRINCIPAL_ID, deputy.principal().id())
                .set(DEPUTY.PERSON_ID, deputy.person().id())
                .set(DEPUTY.BEGINS_ON, deputy.period().from())
                .set(DEPUTY.ENDS_ON, deputy.period().until())
                .set(DEPUTY.NAMED_AT, deputy.namedAt().atOffset(ZoneOffset.UTC))
                .execute();
    }

    @Override
    public boolean end(DeputyId id, Deputy.End end) {
        return database.insertInto(DEPUTY_END)
                        .set(DEPUTY_END.TENANT_ID, BOUND_TENANT)
                        .set(DEPUTY_END.DEPUTY_ID, id.value())
                        .set(DEPUTY_END.ENDED_BY_NAME, end.byName())
                        .set(DEPUTY_END.ENDED_AT, end.at().atOffset(ZoneOffset.UTC))
                        .onConflictOnConstraint(Keys.DEPUTY_IS_ENDED_ONCE)
                        .doNothing()
                        .execute()
                == 1;
    }

    private SelectConditionStep<Record> deputies(Condition which) {
        return database.select(DEPUTY.fields())
                .select(PRINCIPAL.NAME, PERSON.NAME, DEPUTY_END.ENDED_BY_NAME, DEPUTY_END.ENDED_AT)
                .from(DEPUTY)
                .join(PRINCIPAL)
                .on(PRINCIPAL.ID.eq(DEPUTY.PRINCIPAL_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(DEPUTY.PERSON_ID))
                .leftJoin(DEPUTY_END)
                .on(DEPUTY_END.DEPUTY_ID.eq(DEPUTY.ID))
                .where(which);
    }

    /** With the grants of all of them in one more statement, if there are any. */
    private List<Deputy> deputies(Result<Record> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var grants = people.grants(rows.map(row -> new GrantId(row.get(DEPUTY.GRANT_ID))).stream()
                .distinct()
                .toList());
        return rows.map(row -> deputy(row, Objects.requireNonNull(grants.get(new GrantId(row.get(DEPUTY.GRANT_ID))))));
    }

    private static Deputy deputy(Record row, GrantEntry grant) {
        var endedAt = row.get(DEPUTY_END.ENDED_AT);
        return new Deputy(
                new DeputyId(row.get(DEPUTY.ID)),
                grant,
                new Principal(row.get(DEPUTY.PRINCIPAL_ID), row.get(PRINCIPAL.NAME)),
                new Principal(row.get(DEPUTY.PERSON_ID), row.get(PERSON.NAME)),
                new DatePeriod(row.get(DEPUTY.BEGINS_ON), row.get(DEPUTY.ENDS_ON)),
                row.get(DEPUTY.NAMED_AT).toInstant(),
                endedAt == null ? null : new Deputy.End(row.get(DEPUTY_END.ENDED_BY_NAME), endedAt.toInstant()));
    }
}
