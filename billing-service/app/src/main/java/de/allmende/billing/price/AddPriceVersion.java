package de.allmende.billing.price;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
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
                var before = prices.before(version.owner(), version.component(), version.effectiveFrom());
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
                                        version.decision()),
                        Change.of("Preis", before.map(AddPriceVersion::price).orElse(null), price(version)));
            }
            return version;
        });
    }

    private static String price(PriceVersion version) {
        return version.unitPrice().toPlainString() + " je " + version.unitLabel();
    }
}
