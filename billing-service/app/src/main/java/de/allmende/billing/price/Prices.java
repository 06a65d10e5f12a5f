package de.allmende.billing.price;

import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All price versions ever decided. */
public interface Prices {

    /** The versions in force on a day, in the order of the components; a component without a price is left out. */
    List<PriceVersion> inForce(Collection<String> components, LocalDate day);

    /** All versions of the components of one offering, by component, the newest first. */
    List<PriceVersion> of(TenantId owner, String offeringKey);

    /** Those versions, by id. */
    Map<UUID, PriceVersion> byId(Collection<UUID> versions);

    /** Whether contracts with the component are running whose tax case can be one that allows no more than the cost. */
    boolean isChargedAtCost(TenantId owner, String component);

    /** What the component cost its owner just before a day. */
    Optional<PriceVersion> before(TenantId owner, String component, LocalDate day);

    /** @return false when the component already has a price from that day on; then nothing is changed */
    boolean add(PriceVersion version);
}
