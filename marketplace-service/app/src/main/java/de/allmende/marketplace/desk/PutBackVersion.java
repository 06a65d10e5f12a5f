package de.allmende.marketplace.desk;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;

/**
 * Takes a version back from its review, or gives a draft up.
 *
 * <p>Refusals: no such version; somebody has changed it since; it stands elsewhere by now.
 */
public final class PutBackVersion {

    private final TenantTransactions transactions;
    private final OfferingVersions versions;
    private final AuditTrail audit;

    PutBackVersion(TenantTransactions transactions, OfferingVersions versions, AuditTrail audit) {
        this.transactions = transactions;
        this.versions = versions;
        this.audit = audit;
    }

    public Outcome<OfferingVersion, DeskRefusal> withdraw(Actor editor, OfferingVersionId id, long seen) {
        return move(editor, id, seen, VersionMove.WITHDRAW, "OFFERING_VERSION_WITHDRAWN", "zurückgeholt");
    }

    public Outcome<OfferingVersion, DeskRefusal> discard(Actor editor, OfferingVersionId id, long seen) {
        return move(editor, id, seen, VersionMove.DISCARD, "OFFERING_VERSION_DISCARDED", "verworfen");
    }

    private Outcome<OfferingVersion, DeskRefusal> move(
            Actor editor, OfferingVersionId id, long seen, VersionMove move, String act, String done) {
        return transactions.write(editor, () -> switch (new VersionGuard(versions).lock(editor, id, seen, move)) {
            case Outcome.Refused<OfferingVersion, DeskRefusal>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<OfferingVersion, DeskRefusal>(var version) -> {
                var moved = version.moved(move);
                versions.store(moved);
                audit.record(
                        VersionGuard.acting(editor),
                        act,
                        "offering",
                        version.offering().value(),
                        version.name() + ", Version " + version.number() + " " + done,
                        Change.of(
                                "Stand", version.state().label(), moved.state().label()));
                yield Outcome.done(moved);
            }
        });
    }
}
