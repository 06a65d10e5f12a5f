package de.allmende.marketplace.desk.persistence;

import static de.allmende.marketplace.db.Tables.DISCONTINUATION;

import de.allmende.marketplace.booking.Person;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.marketplace.db.tables.records.DiscontinuationRecord;
import de.allmende.marketplace.desk.DiscontinuationId;
import de.allmende.marketplace.desk.DiscontinuationState;
import de.allmende.marketplace.desk.PlannedDiscontinuation;
import de.allmende.marketplace.desk.PlannedDiscontinuation.Step;
import de.allmende.marketplace.desk.PlannedDiscontinuation.Withdrawal;
import de.allmende.marketplace.desk.PlannedDiscontinuations;
import de.allmende.platform.tenancy.TenantId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Planned ends of offerings in PostgreSQL. */
@Component
final class JooqPlannedDiscontinuations implements PlannedDiscontinuations {

    private static final List<String> OPEN = List.of(
            DiscontinuationState.PROPOSED.name(),
            DiscontinuationState.ANNOUNCED.name(),
            DiscontinuationState.WITHDRAWAL_PROPOSED.name());
    private static final List<String> WAITING =
            List.of(DiscontinuationState.PROPOSED.name(), DiscontinuationState.WITHDRAWAL_PROPOSED.name());

    private final DSLContext database;

    JooqPlannedDiscontinuations(DSLContext database) {
        this.database = database;
    }

    @Override
    public void add(PlannedDiscontinuation discontinuation) {
        database.insertInto(DISCONTINUATION).set(row(discontinuation)).execute();
    }

    @Override
    public void store(PlannedDiscontinuation discontinuation) {
        var changed = database.update(DISCONTINUATION)
                .set(row(discontinuation))
                .where(DISCONTINUATION.ID.eq(discontinuation.id().value()))
                .and(DISCONTINUATION.TENANT_ID.eq(discontinuation.provider().value()))
                .and(DISCONTINUATION.VERSION.eq(discontinuation.version() - 1))
                .execute();
        if (changed != 1) {
            throw new IllegalStateException(discontinuation.id() + " is not what was read; its row was not locked.");
        }
    }

    @Override
    public Optional<PlannedDiscontinuation> open(TenantId provider, OfferingId offering) {
        return database.selectFrom(DISCONTINUATION)
                .where(isOpen(provider, offering))
                .fetchOptional(JooqPlannedDiscontinuations::discontinuation);
    }

    @Override
    public Optional<PlannedDiscontinuation> lockOpen(TenantId provider, OfferingId offering) {
        return database.selectFrom(DISCONTINUATION)
                .where(isOpen(provider, offering))
                .forNoKeyUpdate()
                .fetchOptional(JooqPlannedDiscontinuations::discontinuation);
    }

    @Override
    public List<PlannedDiscontinuation> waiting(TenantId provider, int size) {
        return database.selectFrom(DISCONTINUATION)
                .where(DISCONTINUATION.TENANT_ID.eq(provider.value()))
                .and(DISCONTINUATION.STATE.in(WAITING))
                .orderBy(
                        DSL.coalesce(DISCONTINUATION.WITHDRAWAL_PROPOSED_AT, DISCONTINUATION.PROPOSED_AT),
                        DISCONTINUATION.ID)
                .limit(size)
                .fetch(JooqPlannedDiscontinuations::discontinuation);
    }

    private static Condition isOpen(TenantId provider, OfferingId offering) {
        return DISCONTINUATION
                .TENANT_ID
                .eq(provider.value())
                .and(DISCONTINUATION.OFFERING_ID.eq(offering.value()))
                .and(DISCONTINUATION.STATE.in(OPEN));
    }

    private static PlannedDiscontinuation discontinuation(DiscontinuationRecord row) {
        var successor = row.getSuccessorId();
        return new PlannedDiscontinuation(
                new DiscontinuationId(row.getId()),
                new OfferingId(row.getOfferingId()),
                new TenantId(row.getTenantId()),
                DiscontinuationState.valueOf(row.getState()),
                new PlannedDiscontinuation.Terms(
                        row.getEndOfSaleOn(),
                        row.getEndOfLifeOn(),
                        row.getReason(),
                        successor == null ? null : new OfferingId(successor)),
                new Step(
                        new Person(row.getProposedById(), row.getProposedByName()),
                        row.getProposedAt().toInstant()),
                step(row.getAnnouncedById(), row.getAnnouncedByName(), row.getAnnouncedAt()),
                withdrawal(row),
                step(row.getWithdrawnById(), row.getWithdrawnByName(), row.getWithdrawnAt()),
                row.getVersion());
    }

    private static @Nullable Withdrawal withdrawal(DiscontinuationRecord row) {
        var proposed =
                step(row.getWithdrawalProposedById(), row.getWithdrawalProposedByName(), row.getWithdrawalProposedAt());
        return proposed == null ? null : new Withdrawal(row.getWithdrawalBecause(), proposed);
    }

    private DiscontinuationRecord row(PlannedDiscontinuation discontinuation) {
        var terms = discontinuation.terms();
        var successor = terms.successor();
        var proposed = discontinuation.proposed();
        var announced = discontinuation.announced();
        var withdrawal = discontinuation.withdrawal();
        var wished = withdrawal == null ? null : withdrawal.proposed();
        var withdrawn = discontinuation.withdrawn();
        var row = database.newRecord(DISCONTINUATION);
        row.setId(discontinuation.id().value());
        row.setOfferingId(discontinuation.offering().value());
        row.setTenantId(discontinuation.provider().value());
        row.setState(discontinuation.state().name());
        row.setEndOfSaleOn(terms.endOfSaleOn());
        row.setEndOfLifeOn(terms.endOfLifeOn());
        row.setReason(terms.reason());
        row.setSuccessorId(successor == null ? null : successor.value());
        row.setProposedById(proposed.by().id());
        row.setProposedByName(proposed.by().name());
        row.setProposedAt(proposed.at().atOffset(ZoneOffset.UTC));
        row.setAnnouncedById(announced == null ? null : announced.by().id());
        row.setAnnouncedByName(announced == null ? null : announced.by().name());
        row.setAnnouncedAt(at(announced));
        row.setWithdrawalBecause(withdrawal == null ? null : withdrawal.because());
        row.setWithdrawalProposedById(wished == null ? null : wished.by().id());
        row.setWithdrawalProposedByName(wished == null ? null : wished.by().name());
        row.setWithdrawalProposedAt(at(wished));
        row.setWithdrawnById(withdrawn == null ? null : withdrawn.by().id());
        row.setWithdrawnByName(withdrawn == null ? null : withdrawn.by().name());
        row.setWithdrawnAt(at(withdrawn));
        row.setVersion(discontinuation.version());
        return row;
    }

    private static @Nullable Step step(@Nullable UUID id, @Nullable String name, @Nullable OffsetDateTime at) {
        return id == null || name == null || at == null ? null : new Step(new Person(id, name), at.toInstant());
    }

    private static @Nullable OffsetDateTime at(@Nullable Step step) {
        return step == null ? null : step.at().atOffset(ZoneOffset.UTC);
    }
}
