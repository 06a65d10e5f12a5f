package de.allmende.tenant.document;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.kernel.Pdf;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.document.DocumentRefusal.DocumentFiledAlready;
import de.allmende.tenant.document.DocumentRefusal.DocumentUnknown;
import de.allmende.tenant.member.MembershipId;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.member.Tenants;

/**
 * The association files a paper behind a membership.
 *
 * <p>Refusals: the tenant or the membership is unknown; the same file lies there already.
 */
public final class FileDocument {

    /** @param fileName as its author named it, to be recognized by */
    public record Command(TenantId tenant, MembershipId membership, DocumentKind kind, String fileName, Pdf content) {}

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final MembershipDocuments documents;
    private final AuditTrail audit;
    private final BusinessTime time;

    FileDocument(
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

    public Outcome<MembershipDocument, DocumentRefusal> file(Actor actor, Command command) {
        return transactions.write(actor, () -> {
            var tenant = tenants.findForChange(command.tenant())
                    .filter(found -> found.association().equals(actor.tenant()))
                    .filter(found -> found.membership(command.membership()).isPresent());
            return tenant.isEmpty() ? Outcome.refused(new DocumentUnknown()) : file(actor, tenant.get(), command);
        });
    }

    private Outcome<MembershipDocument, DocumentRefusal> file(Actor actor, Tenant tenant, Command command) {
        var content = command.content();
        var document = new MembershipDocument(
                DocumentId.next(),
                command.membership(),
                command.kind(),
                command.fileName(),
                content.size(),
                content.sha256(),
                actor.name(),
                time.now(),
                null);
        var same = documents.of(command.membership()).stream()
                .filter(filed -> filed.removal() == null && filed.sha256().equals(document.sha256()))
                .findFirst();
        if (same.isPresent()) {
            return Outcome.refused(new DocumentFiledAlready(
                    same.get().fileName(), BusinessTime.dayOf(same.get().filedAt())));
        }
        documents.add(tenant, document, content);
        audit.record(
                        actor,
                        "DOCUMENT_FILED",
                        "tenant",
                        tenant.id().value(),
                        "%s zur Mitgliedschaft abgelegt: %s."
                                .formatted(document.kind().label(), document.fileName()),
                        Change.set("Prüfsumme (SHA-256)", document.sha256()))
                .alsoIn(tenant.id(), TenantKind.ASSOCIATION_LABEL);
        return Outcome.done(document);
    }
}
