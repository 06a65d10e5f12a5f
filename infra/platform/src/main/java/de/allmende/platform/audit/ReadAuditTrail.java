package de.allmende.platform.audit;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows what was done in the actor's tenant. */
final class ReadAuditTrail {

    private final TenantTransactions transactions;
    private final AuditEntries entries;

    ReadAuditTrail(TenantTransactions transactions, AuditEntries entries) {
        this.transactions = transactions;
        this.entries = entries;
    }

    List<AuditEntry> page(Actor actor, AuditFilter filter, @Nullable UUID before, int limit) {
        return transactions.read(actor, () -> entries.page(filter, before, limit));
    }
}
