package de.allmende.billing.explanation;

import de.allmende.platform.tenancy.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Explanations of issued invoices. A tenant has those of invoices in which it is a party. */
public interface Explanations {

    /** In the order of the lines. */
    Optional<List<ExplainedLine>> of(TenantId party, UUID invoice);
}
