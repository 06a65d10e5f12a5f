package de.allmende.billing.price.persistence;

import static de.allmende.billing.db.Tables.OFFERING_OWNER;

import de.allmende.billing.price.OfferingOwners;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Owners of offerings in PostgreSQL. */
@Component
final class JooqOfferingOwners implements OfferingOwners {

    private final DSLContext database;

    JooqOfferingOwners(DSLContext database) {
        this.database = database;
    }

    @Override
    public void keep(TenantId owner, String offeringKey) {
        database.insertInto(OFFERING_OWNER)
                .set(OFFERING_OWNER.OFFERING_KEY, offeringKey)
                .set(OFFERING_OWNER.TENANT_ID, owner.value())
                .onConflictDoNothing()
                .execute();
    }

    @Override
    public boolean owns(TenantId tenant, String offeringKey) {
        return database.fetchExists(
                OFFERING_OWNER,
                OFFERING_OWNER.OFFERING_KEY.eq(offeringKey).and(OFFERING_OWNER.TENANT_ID.eq(tenant.value())));
    }
}
