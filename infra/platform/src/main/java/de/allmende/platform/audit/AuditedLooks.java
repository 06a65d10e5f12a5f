package de.allmende.platform.audit;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.web.Looks;
import java.util.List;

/** Each look by somebody else is a row of the tenant's own audit trail. */
final class AuditedLooks implements Looks {

    private final TenantTransactions transactions;
    private final AuditTrail audit;

    AuditedLooks(TenantTransactions transactions, AuditTrail audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    @Override
    public void keep(Actor supporter, String what) {
        var guest =
                new Actor(supporter.tenant(), Actor.Kind.PERSON, supporter.subject(), supporter.ownName(), List.of());
        transactions.change(guest, () -> {
            audit.recordLook(guest, "SUPPORT_LOOKED", "person", supporter.subject(), "Angesehen: %s".formatted(what));
            return guest;
        });
    }
}
