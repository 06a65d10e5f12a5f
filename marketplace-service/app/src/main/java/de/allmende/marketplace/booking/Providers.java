package de.allmende.marketplace.booking;

import de.allmende.platform.tenancy.TenantId;
import java.util.List;

/** The tenants that have ever published an offering. */
public interface Providers {

    List<TenantId> all();
}
