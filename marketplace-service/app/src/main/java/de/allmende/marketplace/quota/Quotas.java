package de.allmende.marketplace.quota;

import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.platform.tenancy.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** All that was ever said about quotas; every question names whose. The last word comes first. */
public interface Quotas {

    void add(Quota quota);

    /** What a provider has said about an offering of its own. */
    QuotaHistory set(TenantId provider, OfferingId offering);

    /** What was said about these offerings to this consumer, or to all. */
    Map<OfferingId, QuotaHistory> told(TenantId consumer, Collection<OfferingId> offerings);

    /** The offerings about which something was said to this consumer, or to all. */
    List<OfferingId> offerings(TenantId consumer);
}
