package de.allmende.tenant.suspension;

import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sperre: a tenant takes part no longer, for a ground that says what still works.
 *
 * @param reason for the tenant to read: what happened, and what it can do
 * @param takesEffectOn first day; on release or on that day, whichever is later
 */
public record Suspension(
        SuspensionId id,
        TenantId tenant,
        Ground ground,
        String reason,
        LocalDate takesEffectOn,
        SuspensionState state,
        Step recorded,
        @Nullable Step released,
        @Nullable Instant tookEffectAt,
        @Nullable End end) {

    /** Who did something, and when. */
    public record Step(UUID by, String byName, Instant at) {}

    /** Who lifted or discarded it. */
    public record End(String reason, String byName, Instant at) {}

    Suspension released(Step by) {
        return with(SuspensionState.RELEASED, by, tookEffectAt, end);
    }

    Suspension tookEffect(Instant at) {
        return with(SuspensionState.EFFECTIVE, released, at, end);
    }

    Suspension ended(End by) {
        return with(
                state == SuspensionState.EFFECTIVE ? SuspensionState.LIFTED : SuspensionState.DISCARDED,
                released,
                tookEffectAt,
                by);
    }

    private Suspension with(SuspensionState to, @Nullable Step release, @Nullable Instant effect, @Nullable End by) {
        return new Suspension(id, tenant, ground, reason, takesEffectOn, to, recorded, release, effect, by);
    }
}
