package de.allmende.tenant.actor.persistence;

import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.actor.Logins;
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

/** Reads ids from {@code plumbing.login} and {@code plumbing.support_view}. */
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
    private static final Field<String> ACTOR_KIND = DSL.field("actor_kind", String.class);

    private final DSLContext database;

    JooqLogins(DSLContext database) {
        this.database = database;
    }

    @Override
    public Optional<Login> find(String subject, String organizationId) {
        return database.select(OF_LOGIN_TENANT, OF_LOGIN_ACTOR, ACTOR_KIND, VIEWED_TENANT, VIEWED_CASE)
                .from(LOGIN)
                .leftJoin(VIEW)
                .on(VIEWING_ACTOR.eq(OF_LOGIN_ACTOR))
                .where(SUBJECT.eq(subject))
                .and(ORGANIZATION_ID.eq(organizationId))
                .fetchOptional(row -> new Login(
                        new TenantId(row.value1()),
                        row.value2(),
                        Actor.Kind.valueOf(row.value3()),
                        row.value4() == null
                                ? null
                                : new View(new TenantId(row.value4()), new SupportCaseId(row.value5()))));
    }

    @Override
    public List<TenantId> tenantsOf(String subject) {
        return database.select(TENANT_ID)
                .from(LOGIN)
                .where(SUBJECT.eq(subject))
                .fetch(row -> new TenantId(row.value1()));
    }
}
