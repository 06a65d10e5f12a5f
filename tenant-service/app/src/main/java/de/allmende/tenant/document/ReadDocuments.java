package de.allmende.tenant.document;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.member.MembershipId;
import de.allmende.tenant.member.Tenants;
import java.util.List;
import java.util.Optional;

/** Shows the papers behind a membership to the tenant and to its association. */
public final class ReadDocuments {

    /** A paper to take home. */
    public record Copy(MembershipDocument document, Pdf content) {}

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final MembershipDocuments documents;

    ReadDocuments(TenantTransactions transactions, Tenants tenants, MembershipDocuments documents) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.documents = documents;
    }

    /** The latest first, removed ones included; empty when the membership cannot be seen. */
    public Optional<List<MembershipDocument>> of(Actor actor, TenantId tenant, MembershipId membership) {
        return transactions.read(actor, () -> found(tenant, membership));
    }

    /** Empty when it cannot be seen, or was removed. */
    public Optional<Copy> copy(Actor actor, TenantId tenant, MembershipId membership, DocumentId id) {
        return transactions.read(
                actor,
                () -> found(tenant, membership).stream()
                        .flatMap(List::stream)
                        .filter(document -> document.id().equals(id))
                        .findFirst()
                        .flatMap(document -> documents.content(id).map(content -> new Copy(document, content))));
    }

    private Optional<List<MembershipDocument>> found(TenantId tenant, MembershipId membership) {
        return tenants.find(tenant)
                .flatMap(found -> found.membership(membership))
                .map(_ -> documents.of(membership));
    }
}
