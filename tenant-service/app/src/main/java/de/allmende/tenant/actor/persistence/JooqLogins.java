package de.allmende.tenant.actor.persistence;

import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.actor.Logins;
import de.allmende.tenant.affiliation.AffiliationId;
import de.allmende.tenant.support.SupportCaseId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Ids in {@code plumbing.login}, {@code plumbing.support_view} and {@code plumbing.representation}. */
@Component
final class JooqLogins implements Logins {

    private static final Table<Record> LOGIN = DSL.table(DSL.name("plumbing", "login"));
    private static final Field<String> SUBJECT = DSL.field("subject", String.class);
    private static final Field<String> ORGANIZATION_ID = DSL.field("organization_id", String.class);
    private static final Field<UUID> TENANT_ID = DSL.field("tenant_id", UUID.class);
    private static final Field<UUID> OF_LOGIN_TENANT = DSL.field(DSL.name("login", "tenant_id"), UUID.class);
    private static final Field<UUID> OF_LOGIN_ACTOR = DSL.field(DSL.name("login", "actor_id"), UUID.class);
    private static final Table<Record> VIEW = DSL.table(DSL.name("plumbing", "support_view"));
    private static final Field<UUID> VIEWING_ACTOR = DSL.field(DSL.name("support_view", "actor_id"), UUID.class);
    private static final Field<UUID> VIEWED_TENANT = DSL.field(DSL.name("support_view", "tenant_id"), UUID.class);
    private static final Field<UUID> VIEWED_CASE = DSL.field(DSL.name("support_view", "support_case_id"), UUID.class);
    private static final Table<Record> REPRESENTATION = DSL.table(DSL.name("plumbing", "representation"));
    private static final Field<UUID> REPRESENTING_ACTOR = DSL.field(DSL.name("representation", "actor_id"), UUID.class);
    private static final Field<UUID> REPRESENTED = DSL.field(DSL.name("representation", "tenant_id"), UUID.class);
    private static final Field<UUID> BY_AFFILIATION =
            DSL.field(DSL.name("representation", "affiliation_id"), UUID.class);
    private static final Field<UUID> ACTOR_ID = DSL.field("actor_id", UUID.class);
    private static final Field<UUID> AFFILIATION_ID = DSL.field("affiliation_id", UUID.class);
    private static final Field<String> ACTOR_KIND = DSL.field("actor_kind", String.class);

    private final DSLContext database;

    JooqLogins(DSLContext database) {
        this.database = database;
    }

    @Override
    public Optional<Login> find(String subject, String organizationId) {
        return database.select(
                        OF_LOGIN_TENANT,
                        OF_LOGIN_ACTOR,
                        ACTOR_KIND,
                        VIEWED_TENANT,
                        VIEWED_CASE,
                        REPRESENTED,
                        BY_AFFILIATION)
                .from(LOGIN)
                .leftJoin(VIEW)
                .on(VIEWING_ACTOR.eq(OF_LOGIN_ACTOR))
                .leftJoin(REPRESENTATION)
                .on(REPRESENTING_ACTOR.eq(OF_LOGIN_ACTOR))
                .where(SUBJECT.eq(subject))
                .and(ORGANIZATION_ID.eq(organizationId))
                .fetchOptional(row -> new Login(
                        new TenantId(row.value1()),
                        row.value2(),
                        Actor.Kind.valueOf(row.value3()),
                        row.value4() == null
                                ? null
                                : new View(new TenantId(row.value4()), new SupportCaseId(row.value5())),
                        row.value6() == null
                                ? null
                                : new Representation(new TenantId(row.value6()), new AffiliationId(row.value7()))));
    }

    @Override
    public List<TenantId> tenantsOf(String subject) {
        return database.select(TENANT_ID)
                .from(LOGIN)
                .where(SUBJECT.eq(subject))
                .fetch(row -> new TenantId(row.value1()));
    }

    @Override
    public boolean represent(UUID person, Representation other) {
        return database.insertInto(REPRESENTATION)
                        .columns(ACTOR_ID, TENANT_ID, AFFILIATION_ID)
                        .values(
                                person,
                                other.tenant().value(),
                                other.affiliation().value())
                        .onConflict(ACTOR_ID)
                        .doUpdate()
                        .set(TENANT_ID, other.tenant().value())
                        .set(AFFILIATION_ID, other.affiliation().value())
                        .where(BY_AFFILIATION.ne(other.affiliation().value()))
                        .execute()
                == 1;
    }

    @Override
    public boolean endRepresentation(UUID person, TenantId other) {
        return database.deleteFrom(REPRESENTATION)
                        .where(ACTOR_ID.eq(person))
                        .and(TENANT_ID.eq(other.value()))
                        .execute()
                == 1;
    }
}
