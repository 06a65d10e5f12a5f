package de.allmende.marketplace.desk;

import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;

/** Takes a key for a new offering and begins its first version; billing hears whose it is. Refusals: the key is taken. */
public final class OpenOffering {

    private final TenantTransactions transactions;
    private final OfferingVersions versions;
    private final OpenedOfferings openedOfferings;
    private final AuditTrail audit;
    private final BusinessTime time;

    OpenOffering(
            TenantTransactions transactions,
            OfferingVersions versions,
            OpenedOfferings openedOfferings,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.versions = versions;
        this.openedOfferings = openedOfferings;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<OfferingVersion, DeskRefusal> open(Actor editor, String key, DraftContent content) {
        var acting = VersionGuard.acting(editor);
        return transactions.write(editor, () -> opened(acting, key, content));
    }

    /** The same inside an open transaction. */
    Outcome<OfferingVersion, DeskRefusal> opened(Actor editor, String key, DraftContent content) {
        var now = time.now();
        var offering = OfferingId.next();
        if (!versions.open(offering, editor.tenant(), key, now)) {
            return Outcome.refused(new DeskRefusal.KeyTaken(key));
        }
        var draft = OfferingVersion.draft(offering, editor.tenant(), key, 1, content, editor.name(), now);
        versions.add(draft);
        openedOfferings.tell(editor, key);
        audit.record(
                editor,
                "OFFERING_OPENED",
                "offering",
                offering.value(),
                draft.name() + " angelegt",
                Change.set("Schlüssel", key));
        return Outcome.done(draft);
    }
}
