package de.allmende.tenant.document;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.document.DocumentRefusal.DocumentRemovedAlready;
import de.allmende.tenant.document.DocumentRefusal.DocumentUnknown;
import de.allmende.tenant.member.MembershipId;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.member.Tenants;

/**
 * Takes a paper away that lies in the wrong place. Its content is gone for good; who filed and removed it, why, and the checksum
 * stay.
 *
 * <p>Refusals: the document is unknown; it was removed before.
 */
public final class RemoveDocument {

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final MembershipDocuments documents;
    private final AuditTrail audit;
    private final BusinessTime time;

    RemoveDocument(
            TenantTransactions transactions,
            Tenants tenants,
            MembershipDocuments documents,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.documents = documents;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<MembershipDocument, DocumentRefusal> remove(
            Actor actor, TenantId tenant, MembershipId membership, DocumentId id, String reason) {
        return transactions.write(
                actor,
                () -> tenants.findForChange(tenant)
                        .filter(found -> found.association().equals(actor.tenant()))
                        .flatMap(found -> found.membership(membership))
                        .flatMap(_ -> documents.of(membership).stream()
                                .filter(document -> document.id().equals(id))
                                .findFirst())
                        .map(document -> remove(actor, tenant, document, reason))
                        .orElseGet(() -> Outcome.refused(new DocumentUnknown())));
    }

    private Outcome<MembershipDocument, DocumentRefusal> remove(
            Actor actor, TenantId tenant, MembershipDocument document, String reason) {
        if (document.removal() != null) {
            return Outcome.refused(new DocumentRemovedAlready());
        }
        var removed = document.removed(new MembershipDocument.Removal(reason, actor.name(), time.now()));
        documents.remove(removed);
        audit.record(
                        actor,
                        "DOCUMENT_REMOVED",
                        "tenant",
                        tenant.value(),
                        "%s zur Mitgliedschaft entfernt: %s."
                                .formatted(document.kind().label(), document.fileName()),
                        reason,
                        Change.removed("Prüfsumme (SHA-256)", document.sha256()))
                .alsoIn(tenant, TenantKind.ASSOCIATION_LABEL);
        return Outcome.done(removed);
    }
}
