package de.allmende.tenant.person;

import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.tenancy.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A right that was given to a person. It is never changed; a second person's decision and a withdrawal are facts of their own.
 *
 * @param grantedBy id of the person; of the tenant when a job of ours carried out what was decided elsewhere
 * @param confirmationNeeded it holds only when a second person has confirmed it
 */
public record GrantEntry(
        GrantId id,
        PersonId person,
        Role role,
        Limits limits,
        DatePeriod period,
        UUID grantedBy,
        String grantedByName,
        Instant grantedAt,
        boolean confirmationNeeded,
        @Nullable Decision decision,
        @Nullable Withdrawal withdrawal) {

    /** The second person's word. */
    public record Decision(
            Verdict verdict,
            UUID by,
            String byName,
            Instant at,
            @Nullable String reason) {}

    /** Who took the right back, when and why. */
    public record Withdrawal(
            UUID by, String byName, Instant at, @Nullable String reason) {}

    /** A new one. A person needs a second one for a role that decides or gives rights; a job of ours acts on a decision. */
    public static GrantEntry by(
            Actor actor, PersonId person, Role role, Limits limits, DatePeriod period, Instant now) {
        return new GrantEntry(
                GrantId.next(),
                person,
                role,
                limits,
                period,
                actor.subject(),
                actor.name(),
                now,
                actor.kind() != Actor.Kind.SYSTEM && role.needsSecondPerson(),
                null,
                null);
    }

    public GrantState stateOn(LocalDate day) {
        if (withdrawal != null) {
            return GrantState.WITHDRAWN;
        }
        if (decision != null && decision.verdict() == Verdict.REJECTED) {
            return GrantState.REJECTED;
        }
        var until = period.until();
        if (until != null && !day.isBefore(until)) {
            return GrantState.ENDED;
        }
        if (confirmationNeeded && decision == null) {
            return GrantState.PENDING;
        }
        return day.isBefore(period.from()) ? GrantState.PLANNED : GrantState.VALID;
    }

    public boolean holdsOn(LocalDate day) {
        return stateOn(day) == GrantState.VALID;
    }

    /** Whether it may still hold some day, so that a second one of its kind would be one too many. */
    boolean blocks(GrantEntry other) {
        boolean rejected = decision != null && decision.verdict() == Verdict.REJECTED;
        return withdrawal == null && !rejected && role == other.role && period.overlaps(other.period);
    }

    /** What was known of it at an instant: later words of others are not. */
    public GrantEntry asOf(Instant instant) {
        var knownDecision = decision == null || decision.at().isAfter(instant) ? null : decision;
        var knownWithdrawal = withdrawal == null || withdrawal.at().isAfter(instant) ? null : withdrawal;
        return with(knownDecision, knownWithdrawal);
    }

    public GrantEntry decided(Decision by) {
        return with(by, withdrawal);
    }

    public GrantEntry withdrawn(Withdrawal by) {
        return with(decision, by);
    }

    private GrantEntry with(@Nullable Decision newDecision, @Nullable Withdrawal newWithdrawal) {
        return new GrantEntry(
                id,
                person,
                role,
                limits,
                period,
                grantedBy,
                grantedByName,
                grantedAt,
                confirmationNeeded,
                newDecision,
                newWithdrawal);
    }
}
