package de.allmende.tenant.drift;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the bound association knows to differ. */
public interface Drifts {

    Optional<Drift> find(DriftId id);

    /** By the names of the tenants. */
    List<Drift> all();

    /** Takes in what is new and drops what is gone; what stays keeps its moment. */
    void replace(List<Drift> now, Instant checkedAt);

    void remove(DriftId id);

    Optional<Instant> checkedAt();
}
