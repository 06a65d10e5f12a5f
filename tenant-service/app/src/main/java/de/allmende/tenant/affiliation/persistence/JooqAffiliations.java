package de.allmende.tenant.affiliation.persistence;

import static de.allmende.tenant.db.Tables.AFFILIATION;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.affiliation.Affiliation;
import de.allmende.tenant.affiliation.AffiliationId;
import de.allmende.tenant.affiliation.Affiliations;
import de.allmende.tenant.db.tables.records.AffiliationRecord;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
final class JooqAffiliations implements Affiliations {

    private final DSLContext database;
    private final BusinessTime time;

    JooqAffiliations(DSLContext database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    @Override
    public List<Affiliation> of(TenantId tenant) {
        return affiliations(AFFILIATION.TENANT_ID.eq(tenant.value()).or(AFFILIATION.PARENT_ID.eq(tenant.value())));
    }

    @Override
    public List<Affiliation> parentsOf(TenantId tenant) {
        return affiliations(AFFILIATION.TENANT_ID.eq(tenant.value()));
    }

    private List<Affiliation> affiliations(Condition wanted) {
        return database.selectFrom(AFFILIATION)
                .where(wanted)
                .orderBy(AFFILIATION.BEGINS_ON.desc(), AFFILIATION.TENANT_NAME, AFFILIATION.ID)
                .fetch(JooqAffiliations::affiliation);
    }

    private static Affiliation affiliation(AffiliationRecord row) {
        return new Affiliation(
                new AffiliationId(row.getId()),
                new Affiliation.Body(new TenantId(row.getTenantId()), row.getTenantName()),
                new Affiliation.Body(new TenantId(row.getParentId()), row.getParentName()),
                new DatePeriod(row.getBeginsOn(), row.getEndsOn()),
                row.getActsFor());
    }

    /** Only the association writes, and it is the bound tenant. */
    @Override
    public void add(Actor actor, Affiliation affiliation) {
        database.insertInto(AFFILIATION)
                .set(AFFILIATION.ID, affiliation.id().value())
                .set(AFFILIATION.TENANT_ID, affiliation.child().id().value())
                .set(AFFILIATION.ASSOCIATION_ID, actor.tenant().value())
                .set(AFFILIATION.PARENT_ID, affiliation.parent().id().value())
                .set(AFFILIATION.TENANT_NAME, affiliation.child().name())
                .set(AFFILIATION.PARENT_NAME, affiliation.parent().name())
                .set(AFFILIATION.ACTS_FOR, affiliation.actsFor())
                .set(AFFILIATION.BEGINS_ON, affiliation.period().from())
                .set(AFFILIATION.ENDS_ON, affiliation.period().until())
                .set(AFFILIATION.RECORDED_BY_NAME, actor.name())
                .set(AFFILIATION.RECORDED_AT, time.now().atOffset(ZoneOffset.UTC))
                .execute();
    }

    @Override
    public void end(Affiliation affiliation, LocalDate endsOn) {
        int rows = database.update(AFFILIATION)
                .set(AFFILIATION.ENDS_ON, endsOn)
                .where(AFFILIATION.ID.eq(affiliation.id().value()))
                .execute();
        if (rows != 1) {
            throw new IllegalStateException("Expected to end one affiliation, but ended " + rows + ".");
        }
    }
}
