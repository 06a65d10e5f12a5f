package de.allmende.marketplace.booking.persistence;

import de.allmende.marketplace.booking.Providers;
import de.allmende.platform.tenancy.TenantId;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Everyone who has ever published something, whoever may see it. */
@Component
final class JooqProviders implements Providers {

    private final DSLContext database;

    JooqProviders(DSLContext database) {
        this.database = database;
    }

    @Override
    public List<TenantId> all() {
        return database.resultQuery("select tenant_id from plumbing.provider order by tenant_id")
                .fetch(row -> new TenantId(row.get(DSL.field("tenant_id", SQLDataType.UUID))));
    }
}
