package de.allmende.tenant.suspension.persistence;

import static de.allmende.tenant.db.Tables.SUSPENSION;

import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.db.tables.records.SuspensionRecord;
import de.allmende.tenant.suspension.Ground;
import de.allmende.tenant.suspension.Suspension;
import de.allmende.tenant.suspension.SuspensionId;
import de.allmende.tenant.suspension.SuspensionState;
import de.allmende.tenant.suspension.Suspensions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class JooqSuspensions implements Suspensions {

    private final DSLContext database;

    JooqSuspensions(DSLContext database) {
        this.database = database;
    }

    @Override
    public void add(TenantId association, Suspension suspension) {
        var row = standing(suspension);
        row.setId(suspension.id().value());
        row.setAssociationId(association.value());
        row.setTenantId(suspension.tenant().value());
        row.setGround(suspension.ground().name());
        row.setReason(suspension.reason());
        row.setTakesEffectOn(suspension.takesEffectOn());
        row.setRecordedBy(suspension.recorded().by());
        row.setRecordedByName(suspension.recorded().byName());
        row.setRecordedAt(at(suspension.recorded().at()));
        database.executeInsert(row);
    }

    @Override
    public void store(Suspension suspension) {
        int rows = database.update(SUSPENSION)
                .set(standing(suspension))
                .where(SUSPENSION.ID.eq(suspension.id().value()))
                .execute();
        if (rows != 1) {
            throw new IllegalStateException("Expected to change one suspension, but changed " + rows + ".");
        }
    }

    /** What changes in the life of a suspension. */
    private static SuspensionRecord standing(Suspension suspension) {
        var row = new SuspensionRecord();
        row.setState(suspension.state().name());
        row.setTookEffectAt(at(suspension.tookEffectAt()));
        var released = suspension.released();
        if (released != null) {
            row.setReleasedBy(released.by());
            row.setReleasedByName(released.byName());
            row.setReleasedAt(at(released.at()));
        }
        var end = suspension.end();
        if (end != null) {
            row.setEndReason(end.reason());
            row.setEndedByName(end.byName());
            row.setEndedAt(at(end.at()));
        }
        return row;
    }

    @Override
    public Optional<Suspension> find(SuspensionId id) {
        return suspensions(SUSPENSION.ID.eq(id.value())).stream().findFirst();
    }

    @Override
    public List<Suspension> of(TenantId tenant) {
        return suspensions(SUSPENSION.TENANT_ID.eq(tenant.value()));
    }

    @Override
    public Optional<Suspension> inForce(TenantId tenant) {
        return suspensions(SUSPENSION
                        .TENANT_ID
                        .eq(tenant.value())
                        .and(SUSPENSION.STATE.eq(SuspensionState.EFFECTIVE.name())))
                .stream()
                .findFirst();
    }

    @Override
    public List<Suspension> due(TenantId association, LocalDate today) {
        return suspensions(SUSPENSION
                .ASSOCIATION_ID
                .eq(association.value())
                .and(SUSPENSION.STATE.eq(SuspensionState.RELEASED.name()))
                .and(SUSPENSION.TAKES_EFFECT_ON.le(today)));
    }

    private List<Suspension> suspensions(Condition wanted) {
        return database.selectFrom(SUSPENSION)
                .where(wanted)
                .orderBy(SUSPENSION.RECORDED_AT.desc(), SUSPENSION.ID.desc())
                .fetch(JooqSuspensions::suspension);
    }

    private static Suspension suspension(SuspensionRecord row) {
        return new Suspension(
                new SuspensionId(row.getId()),
                new TenantId(row.getTenantId()),
                Ground.valueOf(row.getGround()),
                row.getReason(),
                row.getTakesEffectOn(),
                SuspensionState.valueOf(row.getState()),
                new Suspension.Step(
                        row.getRecordedBy(),
                        row.getRecordedByName(),
                        row.getRecordedAt().toInstant()),
                row.getReleasedAt() == null
                        ? null
                        : new Suspension.Step(
                                row.getReleasedBy(),
                                row.getReleasedByName(),
                                row.getReleasedAt().toInstant()),
                row.getTookEffectAt() == null ? null : row.getTookEffectAt().toInstant(),
                row.getEndedAt() == null
                        ? null
                        : new Suspension.End(
                                row.getEndReason(),
                                row.getEndedByName(),
                                row.getEndedAt().toInstant()));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
