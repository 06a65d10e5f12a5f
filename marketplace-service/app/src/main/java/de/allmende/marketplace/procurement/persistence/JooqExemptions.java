package de.allmende.marketplace.procurement.persistence;

import static de.allmende.marketplace.db.Tables.PROCUREMENT_EXEMPTION;

import de.allmende.marketplace.booking.Person;
import de.allmende.marketplace.booking.ProcurementBasis;
import de.allmende.marketplace.db.tables.records.ProcurementExemptionRecord;
import de.allmende.marketplace.procurement.Exemption;
import de.allmende.marketplace.procurement.ExemptionId;
import de.allmende.marketplace.procurement.ExemptionState;
import de.allmende.marketplace.procurement.Exemptions;
import de.allmende.marketplace.tenantfact.LegalRelation;
import de.allmende.platform.tenancy.TenantId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recorded grounds in PostgreSQL; only where one stands changes. */
@Component
final class JooqExemptions implements Exemptions {

    private final DSLContext database;

    JooqExemptions(DSLContext database) {
        this.database = database;
    }

    @Override
    public void add(Exemption exemption) {
        var relation = exemption.relation();
        var consumer = exemption.consumer();
        var proposed = exemption.proposed();
        database.insertInto(PROCUREMENT_EXEMPTION)
                .set(PROCUREMENT_EXEMPTION.ID, exemption.id().value())
                .set(PROCUREMENT_EXEMPTION.PROVIDER_ID, exemption.provider().value())
                .set(PROCUREMENT_EXEMPTION.RELATION, relation == null ? null : relation.name())
                .set(PROCUREMENT_EXEMPTION.CONSUMER_ID, consumer == null ? null : consumer.value())
                .set(PROCUREMENT_EXEMPTION.BASIS, exemption.basis().name())
                .set(PROCUREMENT_EXEMPTION.NOTE, exemption.note())
                .set(PROCUREMENT_EXEMPTION.STATE, exemption.state().name())
                .set(PROCUREMENT_EXEMPTION.PROPOSED_BY_ID, proposed.by().id())
                .set(PROCUREMENT_EXEMPTION.PROPOSED_BY_NAME, proposed.by().name())
                .set(PROCUREMENT_EXEMPTION.PROPOSED_AT, proposed.at().atOffset(ZoneOffset.UTC))
                .execute();
    }

    @Override
    public void store(Exemption exemption) {
        var released = exemption.released();
        var end = exemption.end();
        var changed = database.update(PROCUREMENT_EXEMPTION)
                .set(PROCUREMENT_EXEMPTION.STATE, exemption.state().name())
                .set(
                        PROCUREMENT_EXEMPTION.RELEASED_BY_ID,
                        released == null ? null : released.by().id())
                .set(
                        PROCUREMENT_EXEMPTION.RELEASED_BY_NAME,
                        released == null ? null : released.by().name())
                .set(
                        PROCUREMENT_EXEMPTION.RELEASED_AT,
                        released == null ? null : released.at().atOffset(ZoneOffset.UTC))
                .set(PROCUREMENT_EXEMPTION.ENDED_BY_NAME, end == null ? null : end.by())
                .set(
                        PROCUREMENT_EXEMPTION.ENDED_AT,
                        end == null ? null : end.at().atOffset(ZoneOffset.UTC))
                .set(PROCUREMENT_EXEMPTION.ENDED_BECAUSE, end == null ? null : end.because())
                .where(PROCUREMENT_EXEMPTION.ID.eq(exemption.id().value()))
                .and(PROCUREMENT_EXEMPTION.PROVIDER_ID.eq(exemption.provider().value()))
                .execute();
        if (changed != 1) {
            throw new IllegalStateException(exemption.id() + " is not there.");
        }
    }

    @Override
    public List<Exemption> of(TenantId provider) {
        return database.selectFrom(PROCUREMENT_EXEMPTION)
                .where(PROCUREMENT_EXEMPTION.PROVIDER_ID.eq(provider.value()))
                .orderBy(PROCUREMENT_EXEMPTION.ID.desc())
                .fetch(JooqExemptions::exemption);
    }

    @Override
    public Optional<Exemption> lock(TenantId provider, ExemptionId id) {
        return database.selectFrom(PROCUREMENT_EXEMPTION)
                .where(PROCUREMENT_EXEMPTION.PROVIDER_ID.eq(provider.value()))
                .and(PROCUREMENT_EXEMPTION.ID.eq(id.value()))
                .forNoKeyUpdate()
                .fetchOptional(JooqExemptions::exemption);
    }

    @Override
    public Optional<Exemption> inForce(
            TenantId provider, @Nullable LegalRelation relation, @Nullable TenantId consumer) {
        return database.selectFrom(PROCUREMENT_EXEMPTION)
                .where(PROCUREMENT_EXEMPTION.PROVIDER_ID.eq(provider.value()))
                .and(PROCUREMENT_EXEMPTION.STATE.eq(ExemptionState.IN_FORCE.name()))
                .and(PROCUREMENT_EXEMPTION.RELATION.isNotDistinctFrom(relation == null ? null : relation.name()))
                .and(PROCUREMENT_EXEMPTION.CONSUMER_ID.isNotDistinctFrom(consumer == null ? null : consumer.value()))
                .fetchOptional(JooqExemptions::exemption);
    }

    private static Exemption exemption(ProcurementExemptionRecord row) {
        return new Exemption(
                new ExemptionId(row.getId()),
                new TenantId(row.getProviderId()),
                row.getRelation() == null ? null : LegalRelation.valueOf(row.getRelation()),
                row.getConsumerId() == null ? null : new TenantId(row.getConsumerId()),
                ProcurementBasis.valueOf(row.getBasis()),
                row.getNote(),
                ExemptionState.valueOf(row.getState()),
                new Exemption.Step(
                        new Person(row.getProposedById(), row.getProposedByName()),
                        row.getProposedAt().toInstant()),
                row.getReleasedAt() == null
                        ? null
                        : new Exemption.Step(
                                new Person(row.getReleasedById(), row.getReleasedByName()),
                                row.getReleasedAt().toInstant()),
                row.getEndedAt() == null
                        ? null
                        : new Exemption.End(
                                row.getEndedByName(), row.getEndedAt().toInstant(), row.getEndedBecause()));
    }
}
