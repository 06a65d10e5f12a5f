package de.allmende.billing.price;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;

/** Adds a price version; one that is already known is left as it is. */
public final class AddPriceVersion {

    private final Prices prices;
    private final AuditTrail audit;
    private final TenantTransactions transactions;

    public AddPriceVersion(Prices prices, AuditTrail audit, TenantTransactions transactions) {
        this.prices = prices;
        this.audit = audit;
        this.transactions = transactions;
    }

    public void add(Actor actor, PriceVersion version) {
        transactions.change(actor, () -> {
            if (prices.add(version)) {
                audit.record(
                        actor,
                        "PRICE_VERSION_ADDED",
                        "price_version",
                        version.id(),
                        "%s ab %s: %s je %s (%s)"
                                .formatted(
                                        version.component(),
                                        version.effectiveFrom(),
                                        version.unitPrice().toPlainString(),
                                        version.unitLabel(),
                                        version.decision()));
            }
            return version;
        });
    }
}
