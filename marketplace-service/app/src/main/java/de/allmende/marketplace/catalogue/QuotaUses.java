package de.allmende.marketplace.catalogue;

import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The quotas that bind consumers, with what they hold; asked inside a transaction of the consumer. */
public interface QuotaUses {

    /** Of these offerings, those for which a quota binds the consumer on this day. */
    Map<OfferingId, QuotaUse> of(TenantId consumer, Collection<OfferingId> offerings, LocalDate day);

    default Optional<QuotaUse> of(TenantId consumer, OfferingId offering, LocalDate day) {
        return Optional.ofNullable(of(consumer, List.of(offering), day).get(offering));
    }

    /** The same, and nobody else takes from it until the end of the transaction. */
    Optional<QuotaUse> lockedForRequest(TenantId consumer, OfferingId offering, LocalDate day);

    /** The same without what waits for an approval, so that of several requests the one that is approved first gets what is left. */
    Optional<QuotaUse> lockedForApproval(TenantId consumer, OfferingId offering, LocalDate day);
}
