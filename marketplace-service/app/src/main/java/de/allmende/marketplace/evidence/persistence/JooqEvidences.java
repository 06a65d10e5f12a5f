package de.allmende.marketplace.evidence.persistence;

import static de.allmende.marketplace.db.Tables.EVIDENCE;
import static de.allmende.marketplace.db.Tables.OFFERING;

import de.allmende.marketplace.catalogue.EvidenceKind;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.marketplace.evidence.Evidence;
import de.allmende.marketplace.evidence.EvidenceId;
import de.allmende.marketplace.evidence.Evidences;
import de.allmende.platform.kernel.Pdf;
import de.allmende.platform.tenancy.TenantId;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Evidence in PostgreSQL; lists leave the contents where they are. */
@Component
final class JooqEvidences implements Evidences {

    private final DSLContext database;

    JooqEvidences(DSLContext database) {
        this.database = database;
    }

    @Override
    public Optional<String> ownKey(TenantId provider, OfferingId offering) {
        return database.select(OFFERING.KEY)
                .from(OFFERING)
                .where(OFFERING.ID.eq(offering.value()))
                .and(OFFERING.TENANT_ID.eq(provider.value()))
                .fetchOptional(OFFERING.KEY);
    }

    @Override
    public void add(Evidence evidence, @Nullable Pdf content) {
        var details = evidence.details();
        var file = evidence.file();
        database.insertInto(EVIDENCE)
                .set(EVIDENCE.ID, evidence.id().value())
                .set(EVIDENCE.OFFERING_ID, evidence.offering().value())
                .set(EVIDENCE.PROVIDER_ID, evidence.provider().value())
                .set(EVIDENCE.KIND, details.kind().name())
                .set(EVIDENCE.ISSUER, details.issuer())
                .set(EVIDENCE.VALID_FROM, details.validFrom())
                .set(EVIDENCE.VALID_UNTIL, details.validUntil())
                .set(EVIDENCE.FILE_NAME, file == null ? null : file.name())
                .set(EVIDENCE.SIZE, file == null ? null : file.size())
                .set(EVIDENCE.SHA256, file == null ? null : file.sha256())
                .set(EVIDENCE.CONTENT, content == null ? null : content.bytes())
                .set(
                        EVIDENCE.LINK,
                        Optional.ofNullable(evidence.link()).map(URI::toString).orElse(null))
                .set(EVIDENCE.ADDED_BY_NAME, evidence.addedBy())
                .set(EVIDENCE.ADDED_AT, evidence.addedAt().atOffset(ZoneOffset.UTC))
                .execute();
    }

    @Override
    public List<Evidence> of(OfferingId offering) {
        return rows(
                        EVIDENCE.OFFERING_ID.eq(offering.value()),
                        EVIDENCE.KIND.asc(),
                        EVIDENCE.VALID_UNTIL.desc().nullsFirst(),
                        EVIDENCE.ID.asc())
                .fetch(JooqEvidences::evidence);
    }

    @Override
    public List<Evidence> expiring(TenantId provider, LocalDate until) {
        return rows(
                        EVIDENCE.PROVIDER_ID.eq(provider.value()).and(EVIDENCE.VALID_UNTIL.le(until)),
                        EVIDENCE.VALID_UNTIL.asc(),
                        EVIDENCE.ID.asc())
                .fetch(JooqEvidences::evidence);
    }

    private ResultQuery<Record> rows(Condition wanted, SortField<?>... order) {
        return database.select(EVIDENCE.fieldStream()
                        .filter(field -> !field.equals(EVIDENCE.CONTENT))
                        .toList())
                .from(EVIDENCE)
                .where(wanted)
                .and(EVIDENCE.REMOVED_AT.isNull())
                .orderBy(order);
    }

    @Override
    public Optional<Pdf> content(EvidenceId id) {
        return database.select(EVIDENCE.CONTENT)
                .from(EVIDENCE)
                .where(EVIDENCE.ID.eq(id.value()))
                .and(EVIDENCE.CONTENT.isNotNull())
                .fetchOptional(row -> Pdf.of(row.value1()));
    }

    @Override
    public void remove(Evidence evidence, String reason, String by, Instant at) {
        var changed = database.update(EVIDENCE)
                .setNull(EVIDENCE.CONTENT)
                .set(EVIDENCE.REMOVAL_REASON, reason)
                .set(EVIDENCE.REMOVED_BY_NAME, by)
                .set(EVIDENCE.REMOVED_AT, at.atOffset(ZoneOffset.UTC))
                .where(EVIDENCE.ID.eq(evidence.id().value()))
                .and(EVIDENCE.REMOVED_AT.isNull())
                .execute();
        if (changed != 1) {
            throw new IllegalStateException(evidence.id() + " is not there any more.");
        }
    }

    private static Evidence evidence(Record row) {
        var link = row.get(EVIDENCE.LINK);
        return new Evidence(
                new EvidenceId(row.get(EVIDENCE.ID)),
                new OfferingId(row.get(EVIDENCE.OFFERING_ID)),
                new TenantId(row.get(EVIDENCE.PROVIDER_ID)),
                new Evidence.Details(
                        EvidenceKind.valueOf(row.get(EVIDENCE.KIND)),
                        row.get(EVIDENCE.ISSUER),
                        row.get(EVIDENCE.VALID_FROM),
                        row.get(EVIDENCE.VALID_UNTIL)),
                link == null
                        ? new Evidence.StoredFile(
                                row.get(EVIDENCE.FILE_NAME), row.get(EVIDENCE.SIZE), row.get(EVIDENCE.SHA256))
                        : null,
                link == null ? null : URI.create(link),
                row.get(EVIDENCE.ADDED_BY_NAME),
                row.get(EVIDENCE.ADDED_AT).toInstant());
    }
}
