package de.allmende.marketplace.tenantfact;

import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The facts of all tenants, as of the last news. */
public interface TenantFacts {

    Optional<TenantFact> find(TenantId id);

    Optional<TenantFact> withArs(String ars);

    /** Those from which a successor has taken over by this day. */
    List<TenantFact> succeededBy(LocalDate day);

    /** Those whose services rest, because they are suspended for arrears. */
    Set<TenantId> inArrears();

    /** Whom the key means on this day: a successor is found by the keys of those from which it has taken over. */
    default Optional<TenantFact> servedAs(String ars, LocalDate day) {
        var found = withArs(ars);
        while (found.filter(fact -> fact.isSucceededBy(day)).isPresent()) {
            found = found.map(TenantFact::succession).flatMap(succession -> find(succession.successor()));
        }
        return found;
    }

    /** Administrations whose name contains this, by name; all for an empty text. */
    List<TenantFact> administrations(String partOfName, int size);

    /** One entry for each id; those unknown so far stand as {@link TenantFact#unknown}. */
    Map<TenantId, TenantFact> all(Collection<TenantId> ids);

    /** Keeps the fact unless a newer one is known. Inside a transaction bound to that tenant. */
    void keep(TenantFact fact, Instant at);
}
