package de.allmende.marketplace.desk;

import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;

/** Stands before every move of a version: it is the provider's, it is as the editor has seen it, and the table allows the move. */
final class VersionGuard {

    static final String EDITOR = "CATALOGUE_EDITOR";

    private final OfferingVersions versions;

    VersionGuard(OfferingVersions versions) {
        this.versions = versions;
    }

    /**
     * The version, locked until the end of the transaction.
     *
     * @param seen the version of the record that the editor has seen
     */
    Outcome<OfferingVersion, DeskRefusal> lock(Actor editor, OfferingVersionId id, long seen, VersionMove move) {
        var locked = versions.lock(editor.tenant(), id);
        if (locked.isEmpty()) {
            return Outcome.refused(new DeskRefusal.OfferingNotFound());
        }
        var version = locked.get();
        if (version.version() != seen) {
            return Outcome.refused(new DeskRefusal.OfferingVersionChanged());
        }
        if (!version.allows(move)) {
            return Outcome.refused(new DeskRefusal.VersionInOtherState(
                    move.label(), version.state().label()));
        }
        return Outcome.done(version);
    }

    /** The editor by the right that he uses, so that a deputy is named as one. */
    static Actor acting(Actor editor) {
        return editor.grant(EDITOR).map(editor::using).orElse(editor);
    }
}
