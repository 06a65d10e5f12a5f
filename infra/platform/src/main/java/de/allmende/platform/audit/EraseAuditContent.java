package de.allmende.platform.audit;

import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.util.UUID;

/** Removes what an audit entry says about persons (Art. 17 GDPR). That it was there, and when, stays and stays provable. */
final class EraseAuditContent {

    private final TenantTransactions transactions;
    private final AuditEntries entries;
    private final AuditTrail audit;

    EraseAuditContent(TenantTransactions transactions, AuditEntries entries, AuditTrail audit) {
        this.transactions = transactions;
        this.entries = entries;
        this.audit = audit;
    }

    /**
     * Erasing again changes nothing.
     *
     * @param reason why, kept in the entry about the erasure
     */
    Outcome<UUID, AuditRefusal> erase(Actor actor, UUID entry, String reason) {
        return transactions.write(actor, () -> {
            if (!entries.exists(entry)) {
                return Outcome.refused(new AuditRefusal.AuditEntryUnknown());
            }
            if (entries.erase(entry)) {
                audit.recordErasure(actor, entry, reason);
            }
            return Outcome.done(entry);
        });
    }
}
