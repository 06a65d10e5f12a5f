package de.allmende.marketplace.procurement.persistence;

import static de.allmende.marketplace.db.Tables.PROCUREMENT_EXEMPTION;

import de.allmende.marketplace.procurement.Exemptions;
import de.allmende.marketplace.tenantfact.LegalRelation;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.test.TestDatabase;
import java.time.OffsetDateTime;
import org.jooq.DSLContext;

/** The real repository of this room, for its own tests and those of others. */
public final class ExemptionTables {

    private ExemptionTables() {}

    public static Exemptions exemptions(DSLContext database) {
        return new JooqExemptions(database);
    }

    /** A ground that two people have recorded long ago. */
    public static void inForce(TestDatabase database, TenantId provider, LegalRelation relation) {
        var at = OffsetDateTime.parse("2026-01-02T08:00:00Z");
        database.transactions()
                .change(
                        Actor.system("test", provider),
                        () -> database.context()
                                .insertInto(PROCUREMENT_EXEMPTION)
                                .set(PROCUREMENT_EXEMPTION.ID, Ids.next())
                                .set(PROCUREMENT_EXEMPTION.PROVIDER_ID, provider.value())
                                .set(PROCUREMENT_EXEMPTION.RELATION, relation.name())
                                .set(PROCUREMENT_EXEMPTION.BASIS, "JOINT_CONTROL")
                                .set(PROCUREMENT_EXEMPTION.NOTE, "§ 3 der Verbandsordnung")
                                .set(PROCUREMENT_EXEMPTION.STATE, "IN_FORCE")
                                .set(PROCUREMENT_EXEMPTION.PROPOSED_BY_ID, Ids.next())
                                .set(PROCUREMENT_EXEMPTION.PROPOSED_BY_NAME, "Wilma Wort")
                                .set(PROCUREMENT_EXEMPTION.PROPOSED_AT, at)
                                .set(PROCUREMENT_EXEMPTION.RELEASED_BY_ID, Ids.next())
                                .set(PROCUREMENT_EXEMPTION.RELEASED_BY_NAME, "Zita Zweit")
                                .set(PROCUREMENT_EXEMPTION.RELEASED_AT, at)
                                .execute());
    }
}
