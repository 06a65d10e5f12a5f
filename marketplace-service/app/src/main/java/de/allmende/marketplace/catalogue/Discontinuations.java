package de.allmende.marketplace.catalogue;

import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The announced ends of offerings. */
public interface Discontinuations {

    /** Of these offerings, those whose end is announced. */
    Map<OfferingId, Discontinuation> of(Collection<OfferingId> offerings);

    default Optional<Discontinuation> of(OfferingId offering) {
        return Optional.ofNullable(of(List.of(offering)).get(offering));
    }

    /** The provider's offerings whose last day of sale is over before this day, each with its last day of service. */
    Map<OfferingId, LocalDate> soldOut(TenantId provider, LocalDate day);
}
