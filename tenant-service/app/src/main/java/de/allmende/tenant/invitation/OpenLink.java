package de.allmende.tenant.invitation;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.invitation.InvitationRefusal.InvitationNotValid;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.Tenants;
import java.util.Optional;

/** What is behind a link, for whoever holds it. Refused, always alike, unless it lets somebody in now. */
public final class OpenLink {

    /** An invitation with the tenant that it leads to. */
    public record Opened(Tenant tenant, Invitation invitation) {}

    private final TenantTransactions transactions;
    private final Invitations invitations;
    private final InvitationLinks links;
    private final Tenants tenants;
    private final BusinessTime time;

    OpenLink(
            TenantTransactions transactions,
            Invitations invitations,
            InvitationLinks links,
            Tenants tenants,
            BusinessTime time) {
        this.transactions = transactions;
        this.invitations = invitations;
        this.links = links;
        this.tenants = tenants;
        this.time = time;
    }

    public Outcome<Opened, InvitationRefusal> open(LinkSecret secret) {
        return links.find(secret.hash())
                .flatMap(link -> transactions.read(
                        Actor.system("invitation", link.tenant()), () -> opened(link.tenant(), link.invitation())))
                .<Outcome<Opened, InvitationRefusal>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new InvitationNotValid()));
    }

    private Optional<Opened> opened(TenantId tenantId, InvitationId id) {
        return tenants.find(tenantId)
                .filter(tenant -> tenant.state().letsIn())
                .flatMap(tenant -> invitations
                        .find(id)
                        .filter(invitation -> invitation.opensAt(time.now()))
                        .map(invitation -> new Opened(tenant, invitation)));
    }
}
