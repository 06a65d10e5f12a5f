package de.allmende.tenant.deputy;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.person.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Shows the deputies that concern somebody: the own ones, those whom one represents, and all to whoever administers or looks
 * after rights.
 */
public final class ReadDeputies {

    private static final int MOST = 500;

    /** Who sees everybody's rights and changes none. */
    private static final Set<String> WATCHERS = Set.of(
            Role.DATA_PROTECTION.name(),
            Role.INFORMATION_SECURITY.name(),
            Role.MUNICIPAL_AUDITOR.name(),
            Role.AUDITOR.name());

    private final TenantTransactions transactions;
    private final Deputies deputies;

    ReadDeputies(TenantTransactions transactions, Deputies deputies) {
        this.transactions = transactions;
        this.deputies = deputies;
    }

    public List<Deputy> all(Actor actor) {
        return transactions.read(actor, () -> deputies.all(MOST)).stream()
                .filter(deputy -> mayBeSeenBy(actor, deputy))
                .toList();
    }

    /** Those whose period contains the day of an instant, as they were known then. */
    public List<Deputy> at(Actor actor, Instant instant) {
        return transactions.read(actor, () -> deputies.on(BusinessTime.dayOf(instant))).stream()
                .filter(deputy -> !deputy.namedAt().isAfter(instant) && mayBeSeenBy(actor, deputy))
                .map(deputy -> deputy.asOf(instant))
                .toList();
    }

    private static boolean mayBeSeenBy(Actor actor, Deputy deputy) {
        return concerns(actor, deputy) || actor.hasAny(WATCHERS);
    }

    /** Whose business it is, to end it too. */
    static boolean concerns(Actor actor, Deputy deputy) {
        return actor.subject().equals(deputy.principal().id())
                || actor.subject().equals(deputy.person().id())
                || Role.isAdministrator(actor);
    }
}
