package de.allmende.marketplace.booking.persistence;

import static de.allmende.marketplace.db.Tables.CATALOGUE_ENTRY;

import de.allmende.marketplace.booking.Providers;
import de.allmende.platform.tenancy.TenantId;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Everyone who stands in the catalogue as a provider. */
@Component
final class JooqProviders implements Providers {

    private final DSLContext database;

    JooqProviders(DSLContext database) {
        this.database = database;
    }

    @Override
    public List<TenantId> all() {
        return database.selectDistinct(CATALOGUE_ENTRY.PROVIDER_ID)
                .from(CATALOGUE_ENTRY)
                .orderBy(CATALOGUE_ENTRY.PROVIDER_ID)
                .fetch(row -> new TenantId(row.value1()));
    }
}
