package de.allmende.marketplace.evidence;

import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.platform.kernel.Pdf;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All evidence that was not removed. */
public interface Evidences {

    /** The key of the provider's offering, whether it is published or not. */
    Optional<String> ownKey(TenantId provider, OfferingId offering);

    void add(Evidence evidence, @Nullable Pdf content);

    /** What the reader sees of an offering, by kind, the latest last day first. */
    List<Evidence> of(OfferingId offering);

    /** The provider's that expire on this day or before, the earliest first. */
    List<Evidence> expiring(TenantId provider, LocalDate until);

    Optional<Pdf> content(EvidenceId id);

    /** Takes it away and keeps who did it and why. */
    void remove(Evidence evidence, String reason, String by, Instant at);
}
