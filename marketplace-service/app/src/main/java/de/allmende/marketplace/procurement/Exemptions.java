package de.allmende.marketplace.procurement;

import de.allmende.marketplace.tenantfact.LegalRelation;
import de.allmende.platform.tenancy.TenantId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All recorded grounds. */
public interface Exemptions {

    void add(Exemption exemption);

    void store(Exemption exemption);

    /** All of a provider's, the newest first. */
    List<Exemption> of(TenantId provider);

    /** One of a provider's, locked until the end of the transaction. */
    Optional<Exemption> lock(TenantId provider, ExemptionId id);

    /** The one in force for exactly this relation or this consumer. */
    Optional<Exemption> inForce(TenantId provider, @Nullable LegalRelation relation, @Nullable TenantId consumer);
}
