package de.allmende.marketplace.procurement;

import de.allmende.marketplace.booking.ProcurementGround;
import de.allmende.marketplace.booking.ProcurementGrounds;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.platform.tenancy.TenantId;
import java.util.Optional;

/** What is in force for a consumer: its own ground, else that of its relation to the association. */
public final class GroundsInForce implements ProcurementGrounds {

    private final Exemptions exemptions;

    public GroundsInForce(Exemptions exemptions) {
        this.exemptions = exemptions;
    }

    @Override
    public Optional<ProcurementGround> of(TenantId provider, TenantFact consumer) {
        return exemptions
                .inForce(provider, null, consumer.id())
                .or(() -> Optional.ofNullable(consumer.relation())
                        .flatMap(relation -> exemptions.inForce(provider, relation, null)))
                .map(Exemption::ground);
    }
}
