package de.allmende.marketplace.evidence;

import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.util.Optional;

/** Takes an evidence away; its content is gone for good. Refusals: the provider has no such offering or evidence. */
public final class RemoveEvidence {

    private final TenantTransactions transactions;
    private final Evidences evidences;
    private final AuditTrail audit;
    private final BusinessTime time;

    public RemoveEvidence(TenantTransactions transactions, Evidences evidences, AuditTrail audit, BusinessTime time) {
        this.transactions = transactions;
        this.evidences = evidences;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<Evidence, EvidenceRefusal> remove(Actor editor, OfferingId offering, EvidenceId id, String reason) {
        return transactions.write(editor, () -> {
            var key = evidences.ownKey(editor.tenant(), offering);
            var found = key.isEmpty()
                    ? Optional.<Evidence>empty()
                    : evidences.of(offering).stream()
                            .filter(evidence -> evidence.id().equals(id))
                            .findFirst();
            if (found.isEmpty()) {
                return Outcome.refused(new EvidenceRefusal.EvidenceNotFound());
            }
            var acting = editor.grant(AddEvidence.EDITOR).map(editor::using).orElse(editor);
            evidences.remove(found.get(), reason, acting.name(), time.now());
            audit.record(
                    acting,
                    "EVIDENCE_REMOVED",
                    "offering",
                    offering.value(),
                    "%s: %s entfernt"
                            .formatted(key.get(), found.get().details().kind().label()),
                    reason,
                    Change.removed("Aussteller", found.get().details().issuer()));
            return Outcome.done(found.get());
        });
    }
}
