package de.allmende.tenant.document;

import de.allmende.platform.kernel.Pdf;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.member.Looks;
import de.allmende.tenant.member.MembershipId;
import de.allmende.tenant.member.Tenants;
import java.util.List;
import java.util.Optional;

/** Shows the papers behind a membership to the tenant and to its association; the tenant's trail tells what others have opened. */
public final class ReadDocuments {

    /** A paper to take home. */
    public record Copy(MembershipDocument document, Pdf content) {}

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final MembershipDocuments documents;
    private final Looks looks;

    ReadDocuments(TenantTransactions transactions, Tenants tenants, MembershipDocuments documents, Looks looks) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.documents = documents;
        this.looks = looks;
    }

    /** The latest first, removed ones included; empty when the membership cannot be seen. */
    public Optional<List<MembershipDocument>> of(Actor actor, TenantId tenant, MembershipId membership) {
        return transactions.read(actor, () -> found(tenant, membership));
    }

    /** Empty when it cannot be seen, or was removed. */
    public Optional<Copy> copy(Actor actor, TenantId tenant, MembershipId membership, DocumentId id) {
        var copy = transactions.read(
                actor,
                () -> found(tenant, membership).stream()
                        .flatMap(List::stream)
                        .filter(document -> document.id().equals(id))
                        .findFirst()
                        .flatMap(document -> documents.content(id).map(content -> new Copy(document, content))));
        copy.map(Copy::document)
                .ifPresent(document -> looks.tell(
                        actor,
                        tenant,
                        "DOCUMENT_LOOKED_AT",
                        "%s zur Mitgliedschaft: %s.".formatted(document.kind().label(), document.fileName())));
        return copy;
    }

    private Optional<List<MembershipDocument>> found(TenantId tenant, MembershipId membership) {
        return tenants.find(tenant)
                .flatMap(found -> found.membership(membership))
                .map(_ -> documents.of(membership));
    }
}
