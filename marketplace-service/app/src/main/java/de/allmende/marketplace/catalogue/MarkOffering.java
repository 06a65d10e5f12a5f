package de.allmende.marketplace.catalogue;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;

/** Puts an offering on a person's own list, or takes it off; nobody else sees that, nor does the audit trail. */
public final class MarkOffering {

    private final TenantTransactions transactions;
    private final BrowseCatalogue catalogue;
    private final Favourites favourites;
    private final BusinessTime time;

    MarkOffering(TenantTransactions transactions, BrowseCatalogue catalogue, Favourites favourites, BusinessTime time) {
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.favourites = favourites;
        this.time = time;
    }

    /**
     * @param reference id or key
     * @return false when this person sees no such offering
     */
    public boolean mark(Actor person, String reference, boolean marked) {
        return transactions.change(person, () -> {
            var offering = catalogue.find(reference).map(Offering::id);
            offering.ifPresent(id -> {
                if (marked) {
                    favourites.mark(person, id, time.now());
                } else {
                    favourites.unmark(person, id);
                }
            });
            return offering.isPresent();
        });
    }
}
