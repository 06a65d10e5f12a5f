package de.allmende.marketplace.desk;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;

/**
 * Keeps what an editor has written; it may be incomplete.
 *
 * <p>Refusals: no such version; somebody has changed it since; it is no draft any more.
 */
public final class EditDraft {

    private final TenantTransactions transactions;
    private final OfferingVersions versions;
    private final AuditTrail audit;
    private final BusinessTime time;

    EditDraft(TenantTransactions transactions, OfferingVersions versions, AuditTrail audit, BusinessTime time) {
        this.transactions = transactions;
        this.versions = versions;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<OfferingVersion, DeskRefusal> edit(
            Actor editor, OfferingVersionId id, DraftContent content, long seen) {
        var acting = VersionGuard.acting(editor);
        return transactions.write(editor, () -> switch (new VersionGuard(versions)
                .lock(editor, id, seen, VersionMove.EDIT)) {
            case Outcome.Refused<OfferingVersion, DeskRefusal>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<OfferingVersion, DeskRefusal>(var draft) -> {
                var edited = draft.edited(content, acting.name(), time.now());
                versions.store(edited);
                audit.record(
                        acting,
                        "OFFERING_VERSION_EDITED",
                        "offering",
                        draft.offering().value(),
                        edited.name() + ", Version " + draft.number() + " bearbeitet",
                        Change.of("Name", draft.name(), edited.name()));
                yield Outcome.done(edited);
            }
        });
    }
}
