package de.allmende.marketplace.desk;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.util.List;
import java.util.Optional;

/** Shows a provider what lies on its desk. */
public final class ReadDesk {

    /** A version with what is still missing in it; what is frozen misses nothing. */
    public record Sheet(OfferingVersion version, List<Fault> faults) {}

    private final TenantTransactions transactions;
    private final OfferingVersions versions;
    private final Proofreader proofreader;

    ReadDesk(TenantTransactions transactions, OfferingVersions versions, Proofreader proofreader) {
        this.transactions = transactions;
        this.versions = versions;
        this.proofreader = proofreader;
    }

    /** The newest first. */
    public List<OfferingVersion> page(Actor editor, int size, Optional<OfferingVersionId> after) {
        return transactions.read(editor, () -> versions.page(editor.tenant(), size, after));
    }

    public Optional<Sheet> find(Actor editor, OfferingVersionId id) {
        return transactions.read(
                editor, () -> versions.find(editor.tenant(), id).map(this::sheet));
    }

    /** Inside an open transaction. */
    public Sheet sheet(OfferingVersion version) {
        return new Sheet(
                version,
                version.state() == VersionState.DRAFT
                        ? proofreader.read(version).faults()
                        : List.of());
    }

    /** Those about which this person can decide, the oldest first; inside an open transaction. */
    public List<OfferingVersion> waiting(Actor releaser, int size) {
        return versions.inReview(releaser.tenant(), size).stream()
                .filter(version -> DecideVersion.objection(releaser, version).isEmpty())
                .toList();
    }
}
