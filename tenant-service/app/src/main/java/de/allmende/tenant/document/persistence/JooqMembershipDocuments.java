package de.allmende.tenant.document.persistence;

import static de.allmende.tenant.db.Tables.MEMBERSHIP_DOCUMENT;

import de.allmende.platform.kernel.Pdf;
import de.allmende.tenant.document.DocumentId;
import de.allmende.tenant.document.DocumentKind;
import de.allmende.tenant.document.MembershipDocument;
import de.allmende.tenant.document.MembershipDocuments;
import de.allmende.tenant.member.MembershipId;
import de.allmende.tenant.member.Tenant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
final class JooqMembershipDocuments implements MembershipDocuments {

    private final DSLContext database;

    JooqMembershipDocuments(DSLContext database) {
        this.database = database;
    }

    @Override
    public void add(Tenant tenant, MembershipDocument document, Pdf content) {
        database.insertInto(MEMBERSHIP_DOCUMENT)
                .set(MEMBERSHIP_DOCUMENT.ID, document.id().value())
                .set(MEMBERSHIP_DOCUMENT.TENANT_ID, tenant.id().value())
                .set(MEMBERSHIP_DOCUMENT.ASSOCIATION_ID, tenant.association().value())
                .set(MEMBERSHIP_DOCUMENT.MEMBERSHIP_ID, document.membership().value())
                .set(MEMBERSHIP_DOCUMENT.KIND, document.kind().name())
                .set(MEMBERSHIP_DOCUMENT.FILE_NAME, document.fileName())
                .set(MEMBERSHIP_DOCUMENT.CONTENT, content.bytes())
                .set(MEMBERSHIP_DOCUMENT.SIZE, document.size())
                .set(MEMBERSHIP_DOCUMENT.SHA256, document.sha256())
                .set(MEMBERSHIP_DOCUMENT.FILED_BY_NAME, document.filedBy())
                .set(MEMBERSHIP_DOCUMENT.FILED_AT, document.filedAt().atOffset(ZoneOffset.UTC))
                .execute();
    }

    @Override
    public List<MembershipDocument> of(MembershipId membership) {
        return database.select(MEMBERSHIP_DOCUMENT
                        .fieldStream()
                        .filter(field -> !field.equals(MEMBERSHIP_DOCUMENT.CONTENT))
                        .toList())
                .from(MEMBERSHIP_DOCUMENT)
                .where(MEMBERSHIP_DOCUMENT.MEMBERSHIP_ID.eq(membership.value()))
                .orderBy(MEMBERSHIP_DOCUMENT.ID.desc())
                .fetch(JooqMembershipDocuments::document);
    }

    private static MembershipDocument document(Record row) {
        var removedAt = row.get(MEMBERSHIP_DOCUMENT.REMOVED_AT);
        return new MembershipDocument(
                new DocumentId(row.get(MEMBERSHIP_DOCUMENT.ID)),
                new MembershipId(row.get(MEMBERSHIP_DOCUMENT.MEMBERSHIP_ID)),
                DocumentKind.valueOf(row.get(MEMBERSHIP_DOCUMENT.KIND)),
                row.get(MEMBERSHIP_DOCUMENT.FILE_NAME),
                row.get(MEMBERSHIP_DOCUMENT.SIZE),
                row.get(MEMBERSHIP_DOCUMENT.SHA256),
                row.get(MEMBERSHIP_DOCUMENT.FILED_BY_NAME),
                row.get(MEMBERSHIP_DOCUMENT.FILED_AT).toInstant(),
                removedAt == null
                        ? null
                        : new MembershipDocument.Removal(
                                row.get(MEMBERSHIP_DOCUMENT.REMOVAL_REASON),
                                row.get(MEMBERSHIP_DOCUMENT.REMOVED_BY_NAME),
                                removedAt.toInstant()));
    }

    @Override
    public Optional<Pdf> content(DocumentId id) {
        return database.select(MEMBERSHIP_DOCUMENT.CONTENT)
                .from(MEMBERSHIP_DOCUMENT)
                .where(MEMBERSHIP_DOCUMENT.ID.eq(id.value()))
                .and(MEMBERSHIP_DOCUMENT.CONTENT.isNotNull())
                .fetchOptional(row -> Pdf.of(row.value1()));
    }

    @Override
    public void remove(MembershipDocument removed) {
        var removal = Objects.requireNonNull(removed.removal());
        database.update(MEMBERSHIP_DOCUMENT)
                .setNull(MEMBERSHIP_DOCUMENT.CONTENT)
                .set(MEMBERSHIP_DOCUMENT.REMOVAL_REASON, removal.reason())
                .set(MEMBERSHIP_DOCUMENT.REMOVED_BY_NAME, removal.byName())
                .set(MEMBERSHIP_DOCUMENT.REMOVED_AT, removal.at().atOffset(ZoneOffset.UTC))
                .where(MEMBERSHIP_DOCUMENT.ID.eq(removed.id().value()))
                .execute();
    }
}
