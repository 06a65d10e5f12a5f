package de.allmende.marketplace.evidence.web;

import de.allmende.marketplace.evidence.Evidence;
import de.allmende.marketplace.evidence.ReadEvidence.Shown;
import de.allmende.marketplace.rest.EvidenceFileJson;
import de.allmende.marketplace.rest.EvidenceJson;
import de.allmende.marketplace.rest.EvidenceKindJson;
import de.allmende.marketplace.rest.EvidenceListJson;
import de.allmende.marketplace.rest.EvidenceStandingJson;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Evidence as JSON. */
final class EvidenceJsons {

    private EvidenceJsons() {}

    static EvidenceListJson list(Shown shown) {
        return new EvidenceListJson()
                .key(shown.key())
                .name(shown.name())
                .items(shown.evidence().stream()
                        .map(each -> evidence(each, shown.today()))
                        .toList());
    }

    static EvidenceJson evidence(Evidence evidence, LocalDate today) {
        var details = evidence.details();
        var standing = evidence.standing(today);
        var left = evidence.daysLeft(today);
        var file = evidence.file();
        return new EvidenceJson()
                .id(evidence.id().toString())
                .kind(EvidenceKindJson.valueOf(details.kind().name()))
                .kindLabel(details.kind().label())
                .issuer(details.issuer())
                .validFrom(details.validFrom())
                .validUntil(details.validUntil())
                .daysLeft(left == null ? null : Math.toIntExact(left))
                .standing(EvidenceStandingJson.valueOf(standing.name()))
                .standingLabel(standing.label())
                .file(
                        file == null
                                ? null
                                : new EvidenceFileJson()
                                        .name(file.name())
                                        .size(file.size())
                                        .sha256(file.sha256()))
                .link(Optional.ofNullable(evidence.link()).map(URI::toString).orElse(null))
                .addedBy(evidence.addedBy())
                .addedAt(evidence.addedAt().atOffset(ZoneOffset.UTC));
    }
}
