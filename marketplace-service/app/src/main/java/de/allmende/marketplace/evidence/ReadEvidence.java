package de.allmende.marketplace.evidence;

import de.allmende.marketplace.catalogue.BrowseCatalogue;
import de.allmende.marketplace.catalogue.Offering;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Pdf;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Shows evidence to whoever sees the offering, and tells its provider what expires. */
public final class ReadEvidence {

    /** The evidence of an offering, on a day. */
    public record Shown(String name, String key, List<Evidence> evidence, LocalDate today) {}

    /** A file to take home. */
    public record Copy(Evidence.StoredFile file, Pdf content) {}

    /** An evidence that expires, with the name of what it is about. */
    public record Expiring(Evidence evidence, String offering, long daysLeft) {}

    private final TenantTransactions transactions;
    private final BrowseCatalogue catalogue;
    private final Evidences evidences;
    private final BusinessTime time;

    public ReadEvidence(
            TenantTransactions transactions, BrowseCatalogue catalogue, Evidences evidences, BusinessTime time) {
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.evidences = evidences;
        this.time = time;
    }

    /** @param reference id or key */
    public Optional<Shown> of(Actor reader, String reference) {
        return transactions.read(reader, () -> catalogue.find(reference).map(this::shown));
    }

    /** The provider's own, published or not. */
    public Optional<Shown> ofOwn(Actor provider, OfferingId offering) {
        return transactions.read(
                provider,
                () -> evidences
                        .ownKey(provider.tenant(), offering)
                        .map(key -> new Shown(
                                catalogue.find(key).map(Offering::name).orElse(key),
                                key,
                                evidences.of(offering),
                                time.today())));
    }

    /** Empty when the reader does not see it, or it is a link. */
    public Optional<Copy> copy(Actor reader, String reference, EvidenceId id) {
        return transactions.read(
                reader,
                () -> catalogue.find(reference).stream()
                        .flatMap(offering -> evidences.of(offering.id()).stream())
                        .filter(evidence -> evidence.id().equals(id))
                        .findFirst()
                        .flatMap(evidence -> Optional.ofNullable(evidence.file()))
                        .flatMap(file -> evidences.content(id).map(content -> new Copy(file, content))));
    }

    /** What the provider has to renew, the most urgent first, unless a later one lies there; inside an open transaction. */
    public List<Expiring> expiring(Actor provider, int size) {
        var today = time.today();
        return evidences.expiring(provider.tenant(), today.plusDays(Evidence.EARLY_WARNING)).stream()
                .filter(evidence ->
                        evidences.of(evidence.offering()).stream().noneMatch(other -> other.replaces(evidence)))
                .limit(size)
                .flatMap(evidence -> expiring(evidence, today).stream())
                .toList();
    }

    private Optional<Expiring> expiring(Evidence evidence, LocalDate today) {
        return Optional.ofNullable(evidence.daysLeft(today))
                .map(left -> new Expiring(
                        evidence,
                        catalogue
                                .find(evidence.offering().toString())
                                .map(Offering::name)
                                .orElse("einem Entwurf"),
                        left));
    }

    private Shown shown(Offering offering) {
        return new Shown(offering.name(), offering.description().key(), evidences.of(offering.id()), time.today());
    }
}
