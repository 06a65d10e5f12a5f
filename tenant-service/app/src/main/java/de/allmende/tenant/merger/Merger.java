package de.allmende.tenant.merger;

import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.member.TenantProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rechtsnachfolge: one tenant takes over from another on a day. Mergers of several towns are one of these for each town that
 * disappears, all on the same day.
 *
 * @param takesEffectOn first day of the successor
 * @param formerKeys what the predecessor was found by; its services are found by them ever after
 */
public record Merger(
        MergerId id,
        Party predecessor,
        Party successor,
        LocalDate takesEffectOn,
        String legalBasis,
        @Nullable String decisionReference,
        MergerState state,
        FormerKeys formerKeys,
        Step recorded,
        @Nullable Step released,
        @Nullable Instant tookEffectAt,
        @Nullable Discarding discarding) {

    /** A tenant by the name it had when this was recorded. */
    public record Party(TenantId id, String name) {}

    public record FormerKeys(@Nullable String ars, @Nullable String routingId) {

        static FormerKeys of(TenantProfile profile) {
            return new FormerKeys(text(profile.ars()), text(profile.routingId()));
        }

        private static @Nullable String text(@Nullable Object key) {
            return key == null ? null : key.toString();
        }
    }

    /** Who did something, and when. */
    public record Step(UUID by, String byName, Instant at) {}

    public record Discarding(String reason, String byName, Instant at) {}

    Merger released(Step by) {
        return with(MergerState.RELEASED, by, tookEffectAt, discarding, formerKeys);
    }

    Merger tookEffect(Instant at, FormerKeys keys) {
        return with(MergerState.EFFECTIVE, released, at, discarding, keys);
    }

    Merger discarded(Discarding by) {
        return with(MergerState.DISCARDED, released, tookEffectAt, by, formerKeys);
    }

    private Merger with(
            MergerState to,
            @Nullable Step release,
            @Nullable Instant effect,
            @Nullable Discarding end,
            FormerKeys keys) {
        return new Merger(
                id,
                predecessor,
                successor,
                takesEffectOn,
                legalBasis,
                decisionReference,
                to,
                keys,
                recorded,
                release,
                effect,
                end);
    }
}
