package de.allmende.tenant.identity;

import de.allmende.platform.tenancy.TenantId;
import java.time.Duration;
import java.util.UUID;

/**
 * Orders work at the identity provider, in the commit of the change that needs it. It is done right after the commit and
 * repeated until the identity provider has confirmed; ordering the same thing twice does it once.
 */
public interface LoginOrders {

    void openOrganization(TenantId association, TenantId tenant);

    void admitPerson(TenantId tenant, UUID person);

    /** What is stored of a login provider comes true at the identity provider. */
    void settleLoginProvider(TenantId tenant, UUID provider);

    /**
     * An earlier order for the same client is moved.
     *
     * @param in after this time; zero means at once
     */
    void closeMachine(TenantId tenant, UUID client, Duration in);
}
