package de.allmende.marketplace.catalogue;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;

/**
 * Publishes a version of an offering: keeps the draft and freezes its text in the catalogue.
 *
 * <p>Publishing the same text again changes nothing. Refusals: the version is published with another text.
 */
public final class PublishOffering {

    private final TenantTransactions transactions;
    private final Drafts drafts;
    private final AuditTrail audit;
    private final BusinessTime time;

    public PublishOffering(TenantTransactions transactions, Drafts drafts, AuditTrail audit, BusinessTime time) {
        this.transactions = transactions;
        this.drafts = drafts;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<OfferingId, PublishRefusal> publish(Actor provider, OfferingDescription description) {
        return transactions.write(provider, () -> {
            var now = time.now();
            var id = drafts.find(provider, description.key()).orElseGet(OfferingId::next);
            var published = drafts.published(provider, description.key(), description.version());
            if (published.isPresent()) {
                return published.get().equals(description)
                        ? Outcome.done(id)
                        : Outcome.refused(new PublishRefusal.VersionIsFrozen(description.key(), description.version()));
            }
            var before = drafts.latestPublished(provider, description.key());
            drafts.keep(provider, id, description, now);
            drafts.publish(provider, new Offering(id, EntryId.next(), provider.tenant(), now, description));
            audit.record(
                    provider,
                    "OFFERING_PUBLISHED",
                    "offering",
                    id.value(),
                    description.name() + ", Version " + description.version(),
                    Change.of("Version", before.orElse(null), description.version()));
            return Outcome.done(id);
        });
    }
}
