package de.allmende.tenant.actor.persistence;

import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.actor.Logins;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Reads ids from {@code plumbing.login}. */
@Component
final class JooqLogins implements Logins {

    private static final Table<Record> LOGIN = DSL.table(DSL.name("plumbing", "login"));
    private static final Field<String> SUBJECT = DSL.field("subject", String.class);
    private static final Field<String> ORGANIZATION_ID = DSL.field("organization_id", String.class);
    private static final Field<UUID> TENANT_ID = DSL.field("tenant_id", UUID.class);
    private static final Field<UUID> ACTOR_ID = DSL.field("actor_id", UUID.class);
    private static final Field<String> ACTOR_KIND = DSL.field("actor_kind", String.class);

    private final DSLContext database;

    JooqLogins(DSLContext database) {
        this.database = database;
    }

    @Override
    public Optional<Login> find(String subject, String organizationId) {
        return database.select(TENANT_ID, ACTOR_ID, ACTOR_KIND)
                .from(LOGIN)
                .where(SUBJECT.eq(subject))
                .and(ORGANIZATION_ID.eq(organizationId))
                .fetchOptional(
                        row -> new Login(new TenantId(row.value1()), row.value2(), Actor.Kind.valueOf(row.value3())));
    }

    @Override
    public List<TenantId> tenantsOf(String subject) {
        return database.select(TENANT_ID)
                .from(LOGIN)
                .where(SUBJECT.eq(subject))
                .fetch(row -> new TenantId(row.value1()));
    }
}
