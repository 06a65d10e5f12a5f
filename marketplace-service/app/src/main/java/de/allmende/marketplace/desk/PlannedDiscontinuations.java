package de.allmende.marketplace.desk;

import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.platform.tenancy.TenantId;
import java.util.List;
import java.util.Optional;

/** The ends of providers' offerings that are proposed or announced; every question names whose. */
public interface PlannedDiscontinuations {

    void add(PlannedDiscontinuation discontinuation);

    /** Keeps the new state of one that was locked. */
    void store(PlannedDiscontinuation discontinuation);

    /** What is open for this offering: proposed or in force. */
    Optional<PlannedDiscontinuation> open(TenantId provider, OfferingId offering);

    /** The same, locked until the end of the transaction. */
    Optional<PlannedDiscontinuation> lockOpen(TenantId provider, OfferingId offering);

    /** Those in which something waits for a second person, the oldest first. */
    List<PlannedDiscontinuation> waiting(TenantId provider, int size);
}
