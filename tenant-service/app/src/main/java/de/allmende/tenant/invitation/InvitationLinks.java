package de.allmende.tenant.invitation;

import de.allmende.platform.tenancy.TenantId;
import java.util.Optional;

/** The links of invitations by the hash of their secret; looked up before anybody's tenant is known. */
public interface InvitationLinks {

    /** Ids only; what is behind them is read bound to the tenant. */
    record Link(TenantId tenant, InvitationId invitation) {}

    Optional<Link> find(String secretHash);

    /** The one link of the invitation from now on. */
    void put(Link link, String secretHash);

    /** False when it was not there any more. */
    boolean use(String secretHash);

    void remove(InvitationId invitation);
}
