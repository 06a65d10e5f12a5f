package de.allmende.tenant.support;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The support cases to which the bound tenant is a party. */
public interface SupportCases {

    Optional<SupportCase> find(SupportCaseId id);

    /** The latest first. */
    List<SupportCase> all(int limit);

    /** Those in which the bound tenant itself is looked at, and that nobody has ended. */
    List<SupportCase> grantedByTheBoundTenant();

    /** Asked for by the bound tenant, which is the association. */
    void request(SupportCase requested);

    /** Whether two persons of different tenants have one login. */
    boolean areOneHuman(UUID person, UUID other);

    /** By the bound tenant; false when it was granted before. */
    boolean grant(SupportCase requested, SupportCase.Grant grant);

    /** False when it was ended before. */
    boolean end(SupportCase known, SupportCase.End end);

    /** From now on the supporter sees the case's tenant instead of the own one. */
    void enter(SupportCase active);

    /** The person sees the own tenant again; false when that was so already. */
    boolean leave(UUID supporter);
}
