package de.allmende.tenant.merger;

import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Mergers in which the bound tenant takes part; its association sees all. */
public interface Mergers {

    void add(TenantId association, Merger merger);

    /** Stores where the merger stands now. */
    void store(Merger merger);

    Optional<Merger> find(MergerId id);

    /** The latest day first, discarded ones included. */
    List<Merger> of(TenantId tenant);

    /** All that have not been discarded. */
    List<Merger> standing(TenantId association);

    /** Released ones whose day has come, the earliest first. */
    List<Merger> due(TenantId association, LocalDate today);
}
