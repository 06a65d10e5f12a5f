package de.allmende.marketplace.tenantfact.persistence;

import static de.allmende.marketplace.db.Tables.TENANT_FACT;

import de.allmende.marketplace.db.tables.records.TenantFactRecord;
import de.allmende.marketplace.tenantfact.LegalRelation;
import de.allmende.marketplace.tenantfact.Standing;
import de.allmende.marketplace.tenantfact.Succession;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.marketplace.tenantfact.TenantKind;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The replica in PostgreSQL. */
@Component
final class JooqTenantFacts implements TenantFacts {

    private final DSLContext database;

    JooqTenantFacts(DSLContext database) {
        this.database = database;
    }

    @Override
    public Optional<TenantFact> find(TenantId id) {
        return database.selectFrom(TENANT_FACT)
                .where(TENANT_FACT.TENANT_ID.eq(id.value()))
                .fetchOptional(JooqTenantFacts::fact);
    }

    @Override
    public Optional<TenantFact> withArs(String ars) {
        return database.selectFrom(TENANT_FACT)
                .where(TENANT_FACT.ARS.eq(ars))
                .orderBy(TENANT_FACT.TENANT_ID)
                .limit(1)
                .fetchOptional(JooqTenantFacts::fact);
    }

    @Override
    public List<TenantFact> succeededBy(LocalDate day) {
        return database.selectFrom(TENANT_FACT)
                .where(TENANT_FACT.SUCCEEDED_ON.le(day))
                .orderBy(TENANT_FACT.SUCCEEDED_ON, TENANT_FACT.TENANT_ID)
                .fetch(JooqTenantFacts::fact);
    }

    @Override
    public Set<TenantId> inArrears() {
        return database.select(TENANT_FACT.TENANT_ID)
                .from(TENANT_FACT)
                .where(TENANT_FACT.STATE.eq(Standing.IN_ARREARS.name()))
                .fetchSet(row -> new TenantId(row.value1()));
    }

    @Override
    public List<TenantFact> administrations(String partOfName, int size) {
        return database.selectFrom(TENANT_FACT)
                .where(TENANT_FACT.NAME.containsIgnoreCase(partOfName))
                .and(TENANT_FACT.KIND.notIn(TenantKind.ASSOCIATION.name(), TenantKind.SUPPLIER.name()))
                .orderBy(TENANT_FACT.NAME, TENANT_FACT.TENANT_ID)
                .limit(size)
                .fetch(JooqTenantFacts::fact);
    }

    @Override
    public Map<TenantId, TenantFact> all(Collection<TenantId> ids) {
        var facts = new HashMap<TenantId, TenantFact>();
        database.selectFrom(TENANT_FACT)
                .where(TENANT_FACT.TENANT_ID.in(
                        ids.stream().map(TenantId::value).toList()))
                .forEach(row -> facts.put(new TenantId(row.getTenantId()), fact(row)));
        ids.forEach(id -> facts.putIfAbsent(id, TenantFact.unknown(id)));
        return facts;
    }

    @Override
    public void keep(TenantFact fact, Instant at) {
        var association = fact.association();
        var succession = fact.succession();
        var relation = fact.relation();
        database.insertInto(TENANT_FACT)
                .set(TENANT_FACT.TENANT_ID, fact.id().value())
                .set(TENANT_FACT.REVISION, fact.revision())
                .set(TENANT_FACT.ASSOCIATION_ID, association == null ? null : association.value())
                .set(TENANT_FACT.NAME, fact.name())
                .set(TENANT_FACT.KIND, fact.kind().name())
                .set(TENANT_FACT.STATE, fact.standing().name())
                .set(TENANT_FACT.ARS, fact.ars())
                .set(TENANT_FACT.INHABITANTS, fact.inhabitants())
                .set(
                        TENANT_FACT.SUCCESSOR_ID,
                        succession == null ? null : succession.successor().value())
                .set(TENANT_FACT.SUCCEEDED_ON, succession == null ? null : succession.from())
                .set(TENANT_FACT.MEMBER, fact.member())
                .set(TENANT_FACT.RELATION, relation == null ? null : relation.name())
                .set(TENANT_FACT.CHANGED_AT, at.atOffset(ZoneOffset.UTC))
                .onConflict(TENANT_FACT.TENANT_ID)
                .doUpdate()
                .set(TENANT_FACT.REVISION, DSL.excluded(TENANT_FACT.REVISION))
                .set(TENANT_FACT.ASSOCIATION_ID, DSL.excluded(TENANT_FACT.ASSOCIATION_ID))
                .set(TENANT_FACT.NAME, DSL.excluded(TENANT_FACT.NAME))
                .set(TENANT_FACT.KIND, DSL.excluded(TENANT_FACT.KIND))
                .set(TENANT_FACT.STATE, DSL.excluded(TENANT_FACT.STATE))
                .set(TENANT_FACT.ARS, DSL.excluded(TENANT_FACT.ARS))
                .set(TENANT_FACT.INHABITANTS, DSL.excluded(TENANT_FACT.INHABITANTS))
                .set(TENANT_FACT.SUCCESSOR_ID, DSL.excluded(TENANT_FACT.SUCCESSOR_ID))
                .set(TENANT_FACT.SUCCEEDED_ON, DSL.excluded(TENANT_FACT.SUCCEEDED_ON))
                .set(TENANT_FACT.MEMBER, DSL.excluded(TENANT_FACT.MEMBER))
                .set(TENANT_FACT.RELATION, DSL.excluded(TENANT_FACT.RELATION))
                .set(TENANT_FACT.CHANGED_AT, DSL.excluded(TENANT_FACT.CHANGED_AT))
                .where(TENANT_FACT.REVISION.le(DSL.excluded(TENANT_FACT.REVISION)))
                .execute();
    }

    private static TenantFact fact(TenantFactRecord row) {
        return new TenantFact(
                new TenantId(row.getTenantId()),
                row.getRevision(),
                row.getAssociationId() == null ? null : new TenantId(row.getAssociationId()),
                row.getName(),
                TenantKind.valueOf(row.getKind()),
                Standing.valueOf(row.getState()),
                row.getArs(),
                row.getInhabitants(),
                row.getSuccessorId() == null
                        ? null
                        : new Succession(new TenantId(row.getSuccessorId()), row.getSucceededOn()),
                row.getRelation() == null ? null : LegalRelation.valueOf(row.getRelation()));
    }
}
