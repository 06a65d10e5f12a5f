package de.allmende.tenant.person.persistence;

import static de.allmende.platform.persistence.BoundTenant.BOUND_TENANT;
import static de.allmende.tenant.db.Tables.CONFIRMATION_REQUEST;
import static de.allmende.tenant.db.Tables.TENANT_;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.person.ConfirmationRequest;
import de.allmende.tenant.person.ConfirmationRequests;
import de.allmende.tenant.person.GrantEntry;
import de.allmende.tenant.person.GrantId;
import de.allmende.tenant.person.Limits;
import de.allmende.tenant.person.Role;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

@Component
final class JooqConfirmationRequests implements ConfirmationRequests {

    /** The tenant that the transaction is bound to, so that no row can name another. */
    private static final Condition ASKS_THE_BOUND_TENANT =
            CONFIRMATION_REQUEST.ASSOCIATION_ID.eq(BOUND_TENANT).and(CONFIRMATION_REQUEST.CLOSED_AT.isNull());

    private final DSLContext database;
    private final BusinessTime time;

    JooqConfirmationRequests(DSLContext database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    @Override
    public void ask(GrantEntry grant, String personName) {
        var limit = grant.limits().value();
        database.insertInto(CONFIRMATION_REQUEST)
                .set(CONFIRMATION_REQUEST.TENANT_ID, BOUND_TENANT)
                .set(
                        CONFIRMATION_REQUEST.ASSOCIATION_ID,
                        DSL.field(
                                DSL.select(TENANT_.ASSOCIATION_ID).from(TENANT_).where(TENANT_.ID.eq(BOUND_TENANT))))
                .set(CONFIRMATION_REQUEST.GRANT_ID, grant.id().value())
                .set(CONFIRMATION_REQUEST.PERSON_NAME, personName)
                .set(CONFIRMATION_REQUEST.ROLE, grant.role().name())
                .set(CONFIRMATION_REQUEST.VALUE_LIMIT_AMOUNT, limit == null ? null : limit.amount())
                .set(
                        CONFIRMATION_REQUEST.COST_CENTRES,
                        grant.limits().costCentres().toArray(String[]::new))
                .set(CONFIRMATION_REQUEST.BEGINS_ON, grant.period().from())
                .set(CONFIRMATION_REQUEST.ENDS_ON, grant.period().until())
                .set(CONFIRMATION_REQUEST.GRANTED_BY_NAME, grant.grantedByName())
                .set(CONFIRMATION_REQUEST.ASKED_AT, time.now().atOffset(ZoneOffset.UTC))
                .execute();
    }

    @Override
    public void close(GrantId grant, Instant at) {
        database.update(CONFIRMATION_REQUEST)
                .set(CONFIRMATION_REQUEST.CLOSED_AT, at.atOffset(ZoneOffset.UTC))
                .where(CONFIRMATION_REQUEST.TENANT_ID.eq(BOUND_TENANT))
                .and(CONFIRMATION_REQUEST.GRANT_ID.eq(grant.value()))
                .execute();
    }

    @Override
    public List<ConfirmationRequest> open(int limit) {
        return database.select(CONFIRMATION_REQUEST.fields())
                .select(TENANT_.NAME)
                .from(CONFIRMATION_REQUEST)
                .join(TENANT_)
                .on(TENANT_.ID.eq(CONFIRMATION_REQUEST.TENANT_ID))
                .where(ASKS_THE_BOUND_TENANT)
                .orderBy(CONFIRMATION_REQUEST.ASKED_AT, CONFIRMATION_REQUEST.GRANT_ID)
                .limit(limit)
                .fetch(JooqConfirmationRequests::request);
    }

    @Override
    public boolean isOpen(TenantId tenant, GrantId grant) {
        return database.fetchExists(
                CONFIRMATION_REQUEST,
                ASKS_THE_BOUND_TENANT
                        .and(CONFIRMATION_REQUEST.TENANT_ID.eq(tenant.value()))
                        .and(CONFIRMATION_REQUEST.GRANT_ID.eq(grant.value())));
    }

    private static ConfirmationRequest request(Record row) {
        var limit = row.get(CONFIRMATION_REQUEST.VALUE_LIMIT_AMOUNT);
        return new ConfirmationRequest(
                new TenantId(row.get(CONFIRMATION_REQUEST.TENANT_ID)),
                row.get(TENANT_.NAME),
                new GrantId(row.get(CONFIRMATION_REQUEST.GRANT_ID)),
                row.get(CONFIRMATION_REQUEST.PERSON_NAME),
                Role.valueOf(row.get(CONFIRMATION_REQUEST.ROLE)),
                new Limits(
                        limit == null ? null : Money.euro(limit), List.of(row.get(CONFIRMATION_REQUEST.COST_CENTRES))),
                new DatePeriod(row.get(CONFIRMATION_REQUEST.BEGINS_ON), row.get(CONFIRMATION_REQUEST.ENDS_ON)),
                row.get(CONFIRMATION_REQUEST.GRANTED_BY_NAME),
                row.get(CONFIRMATION_REQUEST.ASKED_AT).toInstant());
    }
}
