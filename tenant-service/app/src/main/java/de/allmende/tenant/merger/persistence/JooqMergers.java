package de.allmende.tenant.merger.persistence;

import static de.allmende.tenant.db.Tables.MERGER;

import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.db.tables.records.MergerRecord;
import de.allmende.tenant.merger.Merger;
import de.allmende.tenant.merger.MergerId;
import de.allmende.tenant.merger.MergerState;
import de.allmende.tenant.merger.Mergers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class JooqMergers implements Mergers {

    private final DSLContext database;

    JooqMergers(DSLContext database) {
        this.database = database;
    }

    @Override
    public void add(TenantId association, Merger merger) {
        var row = standing(merger);
        row.setId(merger.id().value());
        row.setAssociationId(association.value());
        row.setPredecessorId(merger.predecessor().id().value());
        row.setPredecessorName(merger.predecessor().name());
        row.setSuccessorId(merger.successor().id().value());
        row.setSuccessorName(merger.successor().name());
        row.setTakesEffectOn(merger.takesEffectOn());
        row.setLegalBasis(merger.legalBasis());
        row.setDecisionReference(merger.decisionReference());
        row.setPredecessorArs(merger.formerKeys().ars());
        row.setRecordedBy(merger.recorded().by());
        row.setRecordedByName(merger.recorded().byName());
        row.setRecordedAt(at(merger.recorded().at()));
        database.executeInsert(row);
    }

    @Override
    public void store(Merger merger) {
        int rows = database.update(MERGER)
                .set(standing(merger))
                .where(MERGER.ID.eq(merger.id().value()))
                .execute();
        if (rows != 1) {
            throw new IllegalStateException("Expected to change one merger, but changed " + rows + ".");
        }
    }

    /** What changes in the life of a merger. */
    private static MergerRecord standing(Merger merger) {
        var row = new MergerRecord();
        row.setState(merger.state().name());
        row.setPredecessorRoutingId(merger.formerKeys().routingId());
        row.setTookEffectAt(at(merger.tookEffectAt()));
        var released = merger.released();
        if (released != null) {
            row.setReleasedBy(released.by());
            row.setReleasedByName(released.byName());
            row.setReleasedAt(at(released.at()));
        }
        var discarding = merger.discarding();
        if (discarding != null) {
            row.setDiscardReason(discarding.reason());
            row.setDiscardedByName(discarding.byName());
            row.setDiscardedAt(at(discarding.at()));
        }
        return row;
    }

    @Override
    public Optional<Merger> find(MergerId id) {
        return mergers(MERGER.ID.eq(id.value())).stream().findFirst();
    }

    @Override
    public List<Merger> of(TenantId tenant) {
        return mergers(MERGER.PREDECESSOR_ID.eq(tenant.value()).or(MERGER.SUCCESSOR_ID.eq(tenant.value())));
    }

    @Override
    public List<Merger> standing(TenantId association) {
        return mergers(
                MERGER.ASSOCIATION_ID.eq(association.value()).and(MERGER.STATE.ne(MergerState.DISCARDED.name())));
    }

    @Override
    public List<Merger> due(TenantId association, LocalDate today) {
        return mergers(MERGER.ASSOCIATION_ID
                .eq(association.value())
                .and(MERGER.STATE.eq(MergerState.RELEASED.name()))
                .and(MERGER.TAKES_EFFECT_ON.le(today)));
    }

    private List<Merger> mergers(Condition wanted) {
        return database.selectFrom(MERGER)
                .where(wanted)
                .orderBy(MERGER.TAKES_EFFECT_ON.desc(), MERGER.ID.desc())
                .fetch(JooqMergers::merger);
    }

    private static Merger merger(MergerRecord row) {
        return new Merger(
                new MergerId(row.getId()),
                new Merger.Party(new TenantId(row.getPredecessorId()), row.getPredecessorName()),
                new Merger.Party(new TenantId(row.getSuccessorId()), row.getSuccessorName()),
                row.getTakesEffectOn(),
                row.getLegalBasis(),
                row.getDecisionReference(),
                MergerState.valueOf(row.getState()),
                new Merger.FormerKeys(row.getPredecessorArs(), row.getPredecessorRoutingId()),
                step(row.getRecordedBy(), row.getRecordedByName(), row.getRecordedAt()),
                row.getReleasedAt() == null
                        ? null
                        : step(row.getReleasedBy(), row.getReleasedByName(), row.getReleasedAt()),
                row.getTookEffectAt() == null ? null : row.getTookEffectAt().toInstant(),
                row.getDiscardedAt() == null
                        ? null
                        : new Merger.Discarding(
                                row.getDiscardReason(),
                                row.getDiscardedByName(),
                                row.getDiscardedAt().toInstant()));
    }

    private static Merger.Step step(UUID by, String byName, OffsetDateTime at) {
        return new Merger.Step(by, byName, at.toInstant());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
