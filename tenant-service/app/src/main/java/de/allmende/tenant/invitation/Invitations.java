package de.allmende.tenant.invitation;

import de.allmende.tenant.person.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The invitations of the bound tenant. */
public interface Invitations {

    Optional<Invitation> find(InvitationId id);

    /** Like {@link #find}, and nobody else can change it until the transaction ends. */
    Optional<Invitation> findForChange(InvitationId id);

    /** The one that was not withdrawn. */
    Optional<Invitation> of(PersonId person);

    /** The latest first. */
    List<Invitation> latest(int limit);

    /** False when the person has one that was not withdrawn. */
    boolean add(Invitation invitation);

    /** As if it had not been accepted. */
    void renew(InvitationId id, Instant expiresAt);

    /** Keeps the first moment. */
    void accept(InvitationId id, Instant at);

    void withdraw(InvitationId id, Invitation.Withdrawal withdrawal);
}
