package de.allmende.tenant.invitation;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.invitation.InvitationRefusal.InvitationIsOver;
import de.allmende.tenant.invitation.InvitationRefusal.InvitationUnknown;
import de.allmende.tenant.person.ConfirmationRequests;
import de.allmende.tenant.person.GrantEntry;
import de.allmende.tenant.person.People;

/**
 * Takes an invitation back, and with it every right that the person was to have.
 *
 * <p>Refusals: unknown; withdrawn before; the person has come in and loses rights one by one.
 */
public final class WithdrawInvitation {

    private static final String REASON = "Einladung zurückgezogen";

    private final TenantTransactions transactions;
    private final Invitations invitations;
    private final InvitationLinks links;
    private final People people;
    private final ConfirmationRequests requests;
    private final AuditTrail audit;
    private final BusinessTime time;

    WithdrawInvitation(
            TenantTransactions transactions,
            Invitations invitations,
            InvitationLinks links,
            People people,
            ConfirmationRequests requests,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.invitations = invitations;
        this.links = links;
        this.people = people;
        this.requests = requests;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<Invitation, InvitationRefusal> withdraw(Actor actor, InvitationId id) {
        return transactions.write(actor, () -> {
            var found = invitations.findForChange(id);
            if (found.isEmpty()) {
                return Outcome.refused(new InvitationUnknown());
            }
            var invitation = found.get();
            var withdrawal = new Invitation.Withdrawal(actor.name(), time.now());
            switch (invitation.stateAt(withdrawal.at())) {
                case COMPLETED, WITHDRAWN -> {
                    return Outcome.refused(new InvitationIsOver());
                }
                case OPEN, EXPIRED, ACCEPTED -> invitations.withdraw(id, withdrawal);
            }
            links.remove(id);
            for (var grant : invitation.person().grants()) {
                people.withdraw(
                        grant.id(), new GrantEntry.Withdrawal(actor.subject(), actor.name(), withdrawal.at(), REASON));
                requests.close(grant.id(), withdrawal.at());
            }
            audit.record(
                    actor,
                    "INVITATION_WITHDRAWN",
                    "person",
                    invitation.person().id().value(),
                    "Die Einladung von %s und die Rechte dazu wurden zurückgezogen."
                            .formatted(invitation.person().name()),
                    Change.of(
                            "Einladung",
                            invitation.stateAt(withdrawal.at()).label(),
                            InvitationState.WITHDRAWN.label()));
            return Outcome.done(invitation.withdrawn(withdrawal));
        });
    }
}
