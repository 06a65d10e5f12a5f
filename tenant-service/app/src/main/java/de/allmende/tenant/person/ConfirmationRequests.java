package de.allmende.tenant.person;

import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.util.List;

/** What tenants ask their association to confirm. */
public interface ConfirmationRequests {

    /** The bound tenant asks its association. */
    void ask(GrantEntry grant, String personName);

    /** Decided or withdrawn by the bound tenant; nothing happens when nobody was asked. */
    void close(GrantId grant, Instant at);

    /** What the bound association is asked, the oldest first. */
    List<ConfirmationRequest> open(int limit);

    /** Whether the bound association is asked about this grant. */
    boolean isOpen(TenantId tenant, GrantId grant);
}
