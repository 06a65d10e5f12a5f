package de.allmende.tenant.deputy;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.person.Role;
import java.util.List;

/** Shows the deputies that concern somebody: the own ones, those whom one represents, and to administrators all. */
public final class ReadDeputies {

    private static final int MOST = 500;

    private final TenantTransactions transactions;
    private final Deputies deputies;

    ReadDeputies(TenantTransactions transactions, Deputies deputies) {
        this.transactions = transactions;
        this.deputies = deputies;
    }

    public List<Deputy> all(Actor actor) {
        return transactions.read(actor, () -> deputies.all(MOST)).stream()
                .filter(deputy -> concerns(actor, deputy))
                .toList();
    }

    static boolean concerns(Actor actor, Deputy deputy) {
        return actor.subject().equals(deputy.principal().id())
                || actor.subject().equals(deputy.person().id())
                || Role.isAdministrator(actor);
    }
}
