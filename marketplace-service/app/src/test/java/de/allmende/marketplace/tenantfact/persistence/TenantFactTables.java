package de.allmende.marketplace.tenantfact.persistence;

import de.allmende.marketplace.tenantfact.TenantFacts;
import org.jooq.DSLContext;

/** The real repository of this room, for tests of other rooms. */
public final class TenantFactTables {

    private TenantFactTables() {}

    public static TenantFacts tenantFacts(DSLContext database) {
        return new JooqTenantFacts(database);
    }
}
