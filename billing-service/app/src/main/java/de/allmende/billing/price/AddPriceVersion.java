package de.allmende.billing.price;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;

/** Adds a price version of a provider's own offering; one that is already known is left as it is. */
public final class AddPriceVersion {

    private final Prices prices;
    private final OfferingOwners owners;
    private final AuditTrail audit;
    private final TenantTransactions transactions;

    public AddPriceVersion(Prices prices, OfferingOwners owners, AuditTrail audit, TenantTransactions transactions) {
        this.prices = prices;
        this.owners = owners;
        this.audit = audit;
        this.transactions = transactions;
    }

    public void add(Actor actor, PriceVersion version) {
        transactions.change(actor, () -> {
            owners.keep(version.owner(), OfferingOwners.keyOf(version.component()));
            return added(actor, version, prices, audit);
        });
    }

    /** Inside an open transaction; false when the component already has a price from that day on. */
    static boolean added(Actor actor, PriceVersion version, Prices prices, AuditTrail audit) {
        if (!prices.add(version)) {
            return false;
        }
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
                                version.per(),
                                version.decision()),
                Change.of("Preis", before.map(AddPriceVersion::price).orElse(null), price(version)));
        return true;
    }

    private static String price(PriceVersion version) {
        var price = version.unitPrice().toPlainString() + " je " + version.per();
        return version.terms().arePlain()
                ? price
                : price + "; " + String.join("; ", version.terms().text());
    }
}
