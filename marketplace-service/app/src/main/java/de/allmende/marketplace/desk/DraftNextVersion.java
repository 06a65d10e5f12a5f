package de.allmende.marketplace.desk;

import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.Constraints;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;

/**
 * Begins the next version of an offering as a copy of the newest, or begins again when the only one was discarded.
 *
 * <p>Refusals: no such offering; a version is being worked on already.
 */
public final class DraftNextVersion {

    private final TenantTransactions transactions;
    private final OfferingVersions versions;
    private final AuditTrail audit;
    private final BusinessTime time;

    DraftNextVersion(TenantTransactions transactions, OfferingVersions versions, AuditTrail audit, BusinessTime time) {
        this.transactions = transactions;
        this.versions = versions;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<OfferingVersion, DeskRefusal> draft(Actor editor, OfferingId offering) {
        try {
            return transactions.write(editor, () -> drafted(editor, offering));
        } catch (RuntimeException e) {
            if (Constraints.violated(e)
                    .filter("offering_has_one_open_version"::equals)
                    .isPresent()) {
                return transactions.write(editor, () -> drafted(editor, offering));
            }
            throw e;
        }
    }

    /** The same inside an open transaction. */
    Outcome<OfferingVersion, DeskRefusal> drafted(Actor editor, OfferingId offering) {
        var all = versions.of(editor.tenant(), offering);
        if (all.isEmpty()) {
            return Outcome.refused(new DeskRefusal.OfferingNotFound());
        }
        var newest = all.getFirst();
        if (newest.state() != VersionState.PUBLISHED && newest.state() != VersionState.DISCARDED) {
            return Outcome.refused(new DeskRefusal.VersionAlreadyOpen(newest.number()));
        }
        var source = all.stream()
                .filter(each -> each.state() == VersionState.PUBLISHED)
                .findFirst()
                .orElse(newest);
        var number = source.state() == VersionState.PUBLISHED ? source.number() + 1 : source.number();
        var acting = VersionGuard.acting(editor);
        var draft = OfferingVersion.draft(
                offering, editor.tenant(), source.key(), number, source.content(), acting.name(), time.now());
        versions.add(draft);
        audit.record(
                acting,
                "OFFERING_VERSION_DRAFTED",
                "offering",
                offering.value(),
                draft.name() + ", Version " + number + " begonnen",
                Change.set("Version", number));
        return Outcome.done(draft);
    }
}
