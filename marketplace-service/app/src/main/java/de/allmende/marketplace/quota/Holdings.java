package de.allmende.marketplace.quota;

import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.platform.tenancy.TenantId;
import java.util.Collection;
import java.util.Map;

/** What is held of offerings, counted from the bookings that are neither refused nor over. */
public interface Holdings {

    /** What this consumer holds; offerings of which it has nothing are missing. */
    Map<OfferingId, Holding> of(TenantId consumer, Collection<OfferingId> offerings);

    /** The same without what waits for an approval. */
    Map<OfferingId, Holding> approvedOf(TenantId consumer, Collection<OfferingId> offerings);

    /** What everybody holds of a provider's offering, without what waits for an approval, which no provider sees. */
    Map<TenantId, Holding> ofAll(TenantId provider, OfferingId offering);

    /** Nobody else counts what this consumer holds in order to add to it, until the end of the transaction. */
    void lock(TenantId consumer, OfferingId offering);
}
