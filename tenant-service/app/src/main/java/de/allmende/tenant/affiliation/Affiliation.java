package de.allmende.tenant.affiliation;

import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.person.Role;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Zugehörigkeit: one tenant belongs to another for a period, such as an Ortsgemeinde to its Verbandsgemeinde. The periods of
 * one tenant never overlap, so it has one parent at a time.
 *
 * @param actsFor whether the parent's people act for it
 */
public record Affiliation(AffiliationId id, Body child, Body parent, DatePeriod period, boolean actsFor) {

    /** What somebody of the parent may be for the child, too; rights and data of its people are the child's own affair. */
    private static final Set<String> CARRIED_OVER =
            Set.of(Role.ORDERER.name(), Role.APPROVER.name(), Role.TREASURER.name(), Role.READER.name());

    /** A tenant by the name it had when this was recorded. */
    public record Body(TenantId id, String name) {}

    /** Whether the parent's people act for the child on a day. */
    public boolean actsOn(LocalDate day) {
        return actsFor && period.contains(day);
    }

    /** Somebody of the parent as he or she acts for the child, with the rights from home that are of use there; nobody without any. */
    public Optional<Actor> representative(Actor atHome) {
        var grants = atHome.grants().stream()
                .filter(grant -> CARRIED_OVER.contains(grant.role()))
                .toList();
        return grants.isEmpty()
                ? Optional.empty()
                : Optional.of(new Actor(
                        child.id(),
                        Actor.Kind.PERSON,
                        atHome.subject(),
                        "%s, %s, für %s".formatted(atHome.ownName(), parent.name(), child.name()),
                        grants));
    }
}
