package de.allmende.tenant.invitation;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.identity.Identities;
import de.allmende.tenant.identity.IdentityProviderAway;
import de.allmende.tenant.invitation.InvitationRefusal.InvitationIsOver;
import de.allmende.tenant.invitation.InvitationRefusal.InvitationUnknown;
import de.allmende.tenant.invitation.InvitationRefusal.LoginInUse;
import de.allmende.tenant.member.Tenants;

/**
 * Gives an invitation a new link and a new week; the old link leads nowhere any more. Also for a person who has come in but
 * has not set a password yet, because the first one got lost.
 *
 * <p>Refusals: unknown; withdrawn; the person uses the login already; whether that is so cannot be asked now.
 */
public final class RenewInvitation {

    private record Seen(Invitation invitation, String organizationId) {}

    private final TenantTransactions transactions;
    private final Invitations invitations;
    private final InvitationLinks links;
    private final Tenants tenants;
    private final Identities identities;
    private final AuditTrail audit;
    private final BusinessTime time;

    RenewInvitation(
            TenantTransactions transactions,
            Invitations invitations,
            InvitationLinks links,
            Tenants tenants,
            Identities identities,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.invitations = invitations;
        this.links = links;
        this.tenants = tenants;
        this.identities = identities;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<Issued, InvitationRefusal> renew(Actor actor, InvitationId id) {
        var seen = transactions.read(
                actor,
                () -> invitations
                        .find(id)
                        .map(found -> new Seen(
                                found,
                                String.valueOf(tenants.find(actor.tenant())
                                        .orElseThrow()
                                        .organizationId()))));
        if (seen.isEmpty()) {
            return Outcome.refused(new InvitationUnknown());
        }
        var subject = seen.get().invitation().person().subject();
        try {
            if (subject != null && !identities.isUnclaimed(seen.get().organizationId(), subject)) {
                return Outcome.refused(new LoginInUse());
            }
        } catch (IdentityProviderAway e) {
            return Outcome.refused(new InvitationRefusal.IdentityProviderAway());
        }
        return transactions.write(actor, () -> renewed(actor, id));
    }

    private Outcome<Issued, InvitationRefusal> renewed(Actor actor, InvitationId id) {
        var invitation = invitations.findForChange(id).orElseThrow();
        if (invitation.withdrawal() != null) {
            return Outcome.refused(new InvitationIsOver());
        }
        var until = InvitePerson.expiry(time.now());
        invitations.renew(id, until);
        var secret = LinkSecret.next();
        links.put(new InvitationLinks.Link(actor.tenant(), id), secret.hash());
        audit.record(
                actor,
                "INVITATION_RENEWED",
                "person",
                invitation.person().id().value(),
                "%s hat einen neuen Einladungslink."
                        .formatted(invitation.person().name()),
                Change.of("Gültig bis", BusinessTime.dayOf(invitation.expiresAt()), BusinessTime.dayOf(until)));
        return Outcome.done(new Issued(invitation.renewed(until), secret));
    }
}
