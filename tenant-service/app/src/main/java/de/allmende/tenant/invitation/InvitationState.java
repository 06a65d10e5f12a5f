package de.allmende.tenant.invitation;

/** How far an invitation has come. */
public enum InvitationState {
    /** The link can be used. */
    OPEN,
    /** The link was not used in time. */
    EXPIRED,
    /** Accepted while the identity provider was away: the same link goes on where it stopped. */
    ACCEPTED,
    /** The person has a login. */
    COMPLETED,
    WITHDRAWN
}
