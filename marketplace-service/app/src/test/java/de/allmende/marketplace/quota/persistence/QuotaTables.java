package de.allmende.marketplace.quota.persistence;

import static de.allmende.marketplace.db.Tables.OFFERING;

import de.allmende.marketplace.catalogue.Offering;
import de.allmende.marketplace.quota.Holdings;
import de.allmende.marketplace.quota.Quotas;
import java.time.ZoneOffset;
import org.jooq.DSLContext;

/** The real repositories of this room, for its own tests and those of others. */
public final class QuotaTables {

    private QuotaTables() {}

    public static Quotas quotas(DSLContext database) {
        return new JooqQuotas(database);
    }

    /** The offering is its provider's, as it is once its key is taken. */
    public static void belongs(DSLContext database, Offering offering) {
        database.insertInto(OFFERING)
                .set(OFFERING.ID, offering.id().value())
                .set(OFFERING.TENANT_ID, offering.provider().value())
                .set(OFFERING.KEY, offering.description().key())
                .set(OFFERING.TAKEN_AT, offering.publishedAt().atOffset(ZoneOffset.UTC))
                .execute();
    }

    public static Holdings holdings(DSLContext database) {
        return new JooqHoldings(database);
    }
}
