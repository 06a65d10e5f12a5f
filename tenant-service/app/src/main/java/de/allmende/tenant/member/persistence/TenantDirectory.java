package de.allmende.tenant.member.persistence;

import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.member.KnownTenants;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads ids from {@code plumbing.tenant_directory}, which is not behind row-level security. */
@Component
final class TenantDirectory implements KnownTenants {

    private final DSLContext database;

    TenantDirectory(DSLContext database) {
        this.database = database;
    }

    @Override
    public List<TenantId> page(@Nullable UUID after, int limit) {
        var id = DSL.field("tenant_id", UUID.class);
        return database.select(id)
                .from(DSL.table(DSL.name("plumbing", "tenant_directory")))
                .where(after == null ? DSL.noCondition() : id.gt(after))
                .orderBy(id)
                .limit(limit)
                .fetch(row -> new TenantId(row.value1()));
    }

    @Override
    public List<TenantId> associations() {
        var association = DSL.field("association_id", UUID.class);
        return database.selectDistinct(association)
                .from(DSL.table(DSL.name("plumbing", "tenant_directory")))
                .orderBy(association)
                .fetch(row -> new TenantId(row.value1()));
    }
}
