package de.allmende.tenant.member;

import de.allmende.platform.tenancy.TenantId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which tenants there are, as ids only; for jobs that then act for one tenant after the other. */
public interface KnownTenants {

    /** A page in the order of the ids. */
    List<TenantId> page(@Nullable UUID after, int limit);

    List<TenantId> associations();
}
