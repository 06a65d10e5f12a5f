package de.allmende.tenant.suspension;

import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The suspensions of the bound tenant; its association sees all. */
public interface Suspensions {

    void add(TenantId association, Suspension suspension);

    /** Stores where the suspension stands now. */
    void store(Suspension suspension);

    Optional<Suspension> find(SuspensionId id);

    /** The latest first, past ones included. */
    List<Suspension> of(TenantId tenant);

    /** The one that is in force. */
    Optional<Suspension> inForce(TenantId tenant);

    /** Released ones whose day has come. */
    List<Suspension> due(TenantId association, LocalDate today);
}
