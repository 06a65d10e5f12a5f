package de.allmende.tenant.audit;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows what was done in the actor's tenant. */
public final class ReadAuditEntries {

    private final TenantTransactions transactions;
    private final AuditEntries entries;

    ReadAuditEntries(TenantTransactions transactions, AuditEntries entries) {
        this.transactions = transactions;
        this.entries = entries;
    }

    public List<AuditEntry> page(Actor actor, @Nullable String act, @Nullable UUID before, int limit) {
        return transactions.read(actor, () -> entries.page(act, before, limit));
    }
}
