package de.allmende.tenant.admission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The requests that the bound association has got. */
public interface AdmissionRequests {

    void add(AdmissionRequest request);

    Optional<AdmissionRequest> find(AdmissionRequestId id);

    /** Like {@link #find}, and nobody else can decide it until the transaction ends. */
    Optional<AdmissionRequest> findForChange(AdmissionRequestId id);

    /** Keeps how it was decided. */
    void decide(AdmissionRequest decided);

    /** A page of those in a state, the oldest first. */
    List<AdmissionRequest> page(AdmissionState state, @Nullable Place after, int limit);

    /** Where a page ended. */
    record Place(Instant submittedAt, UUID id) {}
}
