package de.allmende.tenant.exit.persistence;

import static de.allmende.tenant.db.Tables.DELETION_RECORD;
import static de.allmende.tenant.db.Tables.EXIT_CLOSING;
import static de.allmende.tenant.db.Tables.TENANT_VERSION;

import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.dataexport.DataExportId;
import de.allmende.tenant.db.tables.records.ExitClosingRecord;
import de.allmende.tenant.exit.Closing;
import de.allmende.tenant.exit.ClosingId;
import de.allmende.tenant.exit.Closings;
import de.allmende.tenant.exit.DeletionRecord;
import de.allmende.tenant.member.TenantState;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
final class JooqClosings implements Closings {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Field<String> STATE = DSL.field("{0} ->> 'state'", String.class, TENANT_VERSION.CONTENT);

    private final DSLContext database;

    JooqClosings(DSLContext database) {
        this.database = database;
    }

    @Override
    public void add(TenantId association, Closing closing) {
        database.insertInto(EXIT_CLOSING)
                .set(EXIT_CLOSING.ID, closing.id().value())
                .set(EXIT_CLOSING.ASSOCIATION_ID, association.value())
                .set(EXIT_CLOSING.TENANT_ID, closing.tenant().value())
                .set(EXIT_CLOSING.ENDED_ON, closing.endedOn())
                .set(EXIT_CLOSING.EXPORT_ID, closing.export().value())
                .set(EXIT_CLOSING.PROPOSED_BY, closing.proposed().by())
                .set(EXIT_CLOSING.PROPOSED_BY_NAME, closing.proposed().byName())
                .set(EXIT_CLOSING.PROPOSED_AT, at(closing.proposed().at()))
                .execute();
    }

    @Override
    public Optional<Closing> of(TenantId tenant, LocalDate endedOn) {
        return closings(
                        EXIT_CLOSING
                                .TENANT_ID
                                .eq(tenant.value())
                                .and(EXIT_CLOSING.ENDED_ON.eq(endedOn))
                                .and(EXIT_CLOSING.DISCARDED_AT.isNull()),
                        1)
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Closing> confirmed(TenantId tenant) {
        return closings(EXIT_CLOSING.TENANT_ID.eq(tenant.value()).and(EXIT_CLOSING.CONFIRMED_AT.isNotNull()), 1)
                .stream()
                .findFirst();
    }

    @Override
    public List<Closing> confirmedBy(TenantId association, int limit) {
        return closings(
                EXIT_CLOSING.ASSOCIATION_ID.eq(association.value()).and(EXIT_CLOSING.CONFIRMED_AT.isNotNull()), limit);
    }

    @Override
    public List<Closing> toErase(TenantId association) {
        return closings(
                EXIT_CLOSING
                        .ASSOCIATION_ID
                        .eq(association.value())
                        .and(EXIT_CLOSING.CONFIRMED_AT.isNotNull())
                        .andNotExists(DSL.selectOne()
                                .from(DELETION_RECORD)
                                .where(DELETION_RECORD.CLOSING_ID.eq(EXIT_CLOSING.ID))),
                Integer.MAX_VALUE);
    }

    private List<Closing> closings(Condition wanted, int limit) {
        return database.selectFrom(EXIT_CLOSING)
                .where(wanted)
                .orderBy(EXIT_CLOSING.CONFIRMED_AT.desc(), EXIT_CLOSING.ID.desc())
                .limit(limit)
                .fetch(JooqClosings::closing);
    }

    private static Closing closing(ExitClosingRecord row) {
        return new Closing(
                new ClosingId(row.getId()),
                new TenantId(row.getTenantId()),
                row.getEndedOn(),
                new DataExportId(row.getExportId()),
                new Closing.Step(
                        row.getProposedBy(),
                        row.getProposedByName(),
                        row.getProposedAt().toInstant()),
                row.getConfirmedAt() == null
                        ? null
                        : new Closing.Step(
                                row.getConfirmedBy(),
                                row.getConfirmedByName(),
                                row.getConfirmedAt().toInstant()));
    }

    @Override
    public void confirm(Closing closing) {
        var row = new ExitClosingRecord();
        var confirmed = closing.confirmed();
        if (confirmed == null) {
            throw new IllegalArgumentException("Nobody has confirmed the closing " + closing.id() + ".");
        }
        row.setConfirmedBy(confirmed.by());
        row.setConfirmedByName(confirmed.byName());
        row.setConfirmedAt(at(confirmed.at()));
        change(closing, row);
    }

    @Override
    public void discard(Closing closing, String reason, Closing.Step by) {
        var row = new ExitClosingRecord();
        row.setDiscardReason(reason);
        row.setDiscardedByName(by.byName());
        row.setDiscardedAt(at(by.at()));
        change(closing, row);
    }

    private void change(Closing closing, ExitClosingRecord row) {
        int rows = database.update(EXIT_CLOSING)
                .set(row)
                .where(EXIT_CLOSING.ID.eq(closing.id().value()))
                .execute();
        if (rows != 1) {
            throw new IllegalStateException("Expected to change one closing, but changed " + rows + ".");
        }
    }

    @Override
    public Optional<Instant> leavingSince(TenantId tenant) {
        var before = DSL.select(DSL.coalesce(DSL.max(TENANT_VERSION.REVISION), DSL.val(0L)))
                .from(TENANT_VERSION)
                .where(TENANT_VERSION.TENANT_ID.eq(tenant.value()))
                .and(STATE.notIn(TenantState.LEAVING.name(), TenantState.CLOSED.name()));
        return database.select(DSL.min(TENANT_VERSION.RECORDED_AT))
                .from(TENANT_VERSION)
                .where(TENANT_VERSION.TENANT_ID.eq(tenant.value()))
                .and(STATE.eq(TenantState.LEAVING.name()))
                .and(TENANT_VERSION.REVISION.gt(before))
                .fetchOptional(row -> row.value1())
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public DeletionRecord.Kept keep(ClosingId closing, DeletionRecord record) {
        var document = record.document();
        var kept = new DeletionRecord.Kept(record, document, sha256(document));
        database.insertInto(
                        DELETION_RECORD,
                        DELETION_RECORD.CLOSING_ID,
                        DELETION_RECORD.TENANT_ID,
                        DELETION_RECORD.ASSOCIATION_ID,
                        DELETION_RECORD.FACTS,
                        DELETION_RECORD.DOCUMENT,
                        DELETION_RECORD.SHA256)
                .select(DSL.select(
                                EXIT_CLOSING.ID,
                                EXIT_CLOSING.TENANT_ID,
                                EXIT_CLOSING.ASSOCIATION_ID,
                                DSL.val(JSONB.valueOf(JSON.writeValueAsString(record))),
                                DSL.val(kept.document()),
                                DSL.val(kept.sha256()))
                        .from(EXIT_CLOSING)
                        .where(EXIT_CLOSING.ID.eq(closing.value())))
                .execute();
        return kept;
    }

    @Override
    public Optional<DeletionRecord.Kept> recordOf(ClosingId closing) {
        return database.selectFrom(DELETION_RECORD)
                .where(DELETION_RECORD.CLOSING_ID.eq(closing.value()))
                .fetchOptional(row -> new DeletionRecord.Kept(
                        JSON.readValue(row.getFacts().data(), DeletionRecord.class),
                        row.getDocument(),
                        row.getSha256()));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
