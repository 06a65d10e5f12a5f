package de.allmende.marketplace.agreement;

import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.platform.kernel.Pdf;
import de.allmende.platform.tenancy.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All covers. */
public interface Covers {

    /** @param paper of a framework */
    void add(Cover cover, @Nullable Pdf paper);

    void store(Cover cover);

    /** All to which the tenant is a party, the newest first. */
    List<Cover> of(TenantId party);

    Optional<Cover> find(TenantId party, CoverId id);

    /** The same, locked until the end of the transaction. */
    Optional<Cover> lock(TenantId party, CoverId id);

    /** The one in force for exactly this: a delegated task, or without one the framework. */
    Optional<Cover> inForce(TenantId provider, TenantId consumer, @Nullable OfferingId task);

    /** All in force between any of these. */
    List<Cover> inForce(Collection<TenantId> providers, Collection<TenantId> consumers);

    Pdf paper(CoverId id);
}
