package de.allmende.tenant.invitation;

import de.allmende.tenant.person.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person without a login is asked in.
 *
 * @param expiresAt first moment at which the link is refused, unless it was accepted before
 * @param acceptedAt when the person said yes to the link that there is
 */
public record Invitation(
        InvitationId id,
        Person person,
        String invitedBy,
        Instant invitedAt,
        Instant expiresAt,
        @Nullable Instant acceptedAt,
        @Nullable Withdrawal withdrawal) {

    /** Who took it back. */
    public record Withdrawal(String byName, Instant at) {}

    public InvitationState stateAt(Instant moment) {
        if (withdrawal != null) {
            return InvitationState.WITHDRAWN;
        }
        if (person.subject() != null) {
            return InvitationState.COMPLETED;
        }
        if (acceptedAt != null) {
            return InvitationState.ACCEPTED;
        }
        return moment.isBefore(expiresAt) ? InvitationState.OPEN : InvitationState.EXPIRED;
    }

    /** Whether its link, if it still has one, lets somebody in. */
    boolean opensAt(Instant moment) {
        return switch (stateAt(moment)) {
            case OPEN, ACCEPTED -> true;
            case COMPLETED -> moment.isBefore(expiresAt);
            case EXPIRED, WITHDRAWN -> false;
        };
    }

    Invitation renewed(Instant until) {
        return new Invitation(id, person, invitedBy, invitedAt, until, null, withdrawal);
    }

    Invitation withdrawn(Withdrawal by) {
        return new Invitation(id, person, invitedBy, invitedAt, expiresAt, acceptedAt, by);
    }
}
