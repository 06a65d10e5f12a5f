package de.allmende.tenant.affiliation;

import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.List;

/** Who belongs to whom, as far as the bound tenant is part of it; its association sees all. */
public interface Affiliations {

    /** Upwards and downwards, the latest first. */
    List<Affiliation> of(TenantId tenant);

    /** Upwards only, the latest first. */
    List<Affiliation> parentsOf(TenantId tenant);

    void add(Actor actor, Affiliation affiliation);

    /** @param endsOn first day after it */
    void end(Affiliation affiliation, LocalDate endsOn);
}
