package de.allmende.marketplace.desk;

import de.allmende.marketplace.booking.Person;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;

/**
 * Puts a complete draft before a second person.
 *
 * <p>Refusals: no such version; somebody has changed it since; it is no draft any more; something is missing or wrong.
 */
public final class SubmitVersion {

    private final TenantTransactions transactions;
    private final OfferingVersions versions;
    private final Proofreader proofreader;
    private final AuditTrail audit;
    private final BusinessTime time;

    SubmitVersion(
            TenantTransactions transactions,
            OfferingVersions versions,
            Proofreader proofreader,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.versions = versions;
        this.proofreader = proofreader;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<OfferingVersion, DeskRefusal> submit(Actor editor, OfferingVersionId id, long seen) {
        return transactions.write(
                editor, () -> switch (new VersionGuard(versions).lock(editor, id, seen, VersionMove.SUBMIT)) {
                    case Outcome.Refused<OfferingVersion, DeskRefusal>(var refusal) -> Outcome.refused(refusal);
                    case Outcome.Done<OfferingVersion, DeskRefusal>(var draft) -> submitted(editor, draft);
                });
    }

    private Outcome<OfferingVersion, DeskRefusal> submitted(Actor editor, OfferingVersion draft) {
        var faults = proofreader.read(draft).faults();
        if (!faults.isEmpty()) {
            return Outcome.refused(new DeskRefusal.DraftIncomplete(
                    faults.size(), faults.getFirst().detail()));
        }
        var acting = VersionGuard.acting(editor);
        var submitted = draft.submitted(Person.of(acting), time.now());
        versions.store(submitted);
        audit.record(
                acting,
                "OFFERING_VERSION_SUBMITTED",
                "offering",
                draft.offering().value(),
                draft.name() + ", Version " + draft.number() + " zur Freigabe gegeben",
                Change.of("Stand", draft.state().label(), submitted.state().label()));
        return Outcome.done(submitted);
    }
}
