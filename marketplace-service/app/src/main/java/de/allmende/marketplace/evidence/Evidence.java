package de.allmende.marketplace.evidence;

import de.allmende.marketplace.catalogue.EvidenceKind;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.platform.tenancy.TenantId;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Nachweis: a document about an offering, as a file or as a link. It is never changed, only removed; the next one is another.
 */
public record Evidence(
        EvidenceId id,
        OfferingId offering,
        TenantId provider,
        Details details,
        @Nullable StoredFile file,
        @Nullable URI link,
        String addedBy,
        Instant addedAt) {

    /** Days before the last one on which the provider is told first. */
    public static final int EARLY_WARNING = 60;

    /** Days before the last one on which the provider is told again. */
    public static final int LATE_WARNING = 14;

    /**
     * What is known about a document.
     *
     * @param validUntil last day; null when it has none
     */
    public record Details(
            EvidenceKind kind,
            String issuer,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    /**
     * A file without its content.
     *
     * @param sha256 64 hexadecimal digits
     */
    public record StoredFile(String name, int size, String sha256) {}

    /** Days left after this one; negative once it has expired, null without a last day. */
    public @Nullable Long daysLeft(LocalDate today) {
        var until = details.validUntil();
        return until == null ? null : ChronoUnit.DAYS.between(today, until);
    }

    public EvidenceStanding standing(LocalDate today) {
        var left = daysLeft(today);
        if (left != null && left < 0) {
            return EvidenceStanding.EXPIRED;
        }
        if (details.validFrom().isAfter(today)) {
            return EvidenceStanding.NOT_YET_VALID;
        }
        return left != null && left <= EARLY_WARNING ? EvidenceStanding.EXPIRING : EvidenceStanding.VALID;
    }

    /** Whether this one proves the same for longer. */
    boolean replaces(Evidence other) {
        var until = details.validUntil();
        var otherUntil = other.details().validUntil();
        return details.kind() == other.details().kind()
                && otherUntil != null
                && (until == null || until.isAfter(otherUntil));
    }
}
