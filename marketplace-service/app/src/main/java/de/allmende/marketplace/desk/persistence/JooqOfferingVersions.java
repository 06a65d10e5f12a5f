package de.allmende.marketplace.desk.persistence;

import static de.allmende.marketplace.db.Tables.OFFERING;
import static de.allmende.marketplace.db.Tables.OFFERING_VERSION;

import de.allmende.marketplace.booking.Person;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.marketplace.db.tables.records.OfferingVersionRecord;
import de.allmende.marketplace.desk.OfferingVersion;
import de.allmende.marketplace.desk.OfferingVersionId;
import de.allmende.marketplace.desk.OfferingVersions;
import de.allmende.marketplace.desk.VersionState;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offerings and their versions in PostgreSQL. */
@Component
final class JooqOfferingVersions implements OfferingVersions {

    private final DSLContext database;
    private final JsonContents contents;

    JooqOfferingVersions(DSLContext database, JsonContents contents) {
        this.database = database;
        this.contents = contents;
    }

    @Override
    public boolean open(OfferingId offering, TenantId provider, String key, Instant at) {
        return database.insertInto(OFFERING)
                        .set(OFFERING.ID, offering.value())
                        .set(OFFERING.TENANT_ID, provider.value())
                        .set(OFFERING.KEY, key)
                        .set(OFFERING.TAKEN_AT, at.atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    @Override
    public Optional<OfferingId> withKey(TenantId provider, String key) {
        return database.select(OFFERING.ID)
                .from(OFFERING)
                .where(OFFERING.TENANT_ID.eq(provider.value()))
                .and(OFFERING.KEY.eq(key))
                .fetchOptional(row -> new OfferingId(row.value1()));
    }

    @Override
    public void add(OfferingVersion version) {
        database.insertInto(OFFERING_VERSION).set(row(version)).execute();
    }

    @Override
    public void store(OfferingVersion version) {
        var changed = database.update(OFFERING_VERSION)
                .set(row(version))
                .where(OFFERING_VERSION.ID.eq(version.id().value()))
                .and(OFFERING_VERSION.TENANT_ID.eq(version.provider().value()))
                .and(OFFERING_VERSION.VERSION.eq(version.version() - 1))
                .execute();
        if (changed != 1) {
            throw new IllegalStateException(version.id() + " is not what was read; its row was not locked.");
        }
    }

    @Override
    public Optional<OfferingVersion> find(TenantId provider, OfferingVersionId id) {
        return versions()
                .where(of(provider).and(OFFERING_VERSION.ID.eq(id.value())))
                .fetchOptional(this::version);
    }

    @Override
    public Optional<OfferingVersion> lock(TenantId provider, OfferingVersionId id) {
        return versions()
                .where(of(provider).and(OFFERING_VERSION.ID.eq(id.value())))
                .forNoKeyUpdate()
                .of(OFFERING_VERSION)
                .fetchOptional(this::version);
    }

    @Override
    public List<OfferingVersion> of(TenantId provider, OfferingId offering) {
        return versions()
                .where(of(provider).and(OFFERING_VERSION.OFFERING_ID.eq(offering.value())))
                .orderBy(OFFERING_VERSION.NUMBER.desc(), OFFERING_VERSION.ID.desc())
                .fetch(this::version);
    }

    @Override
    public List<OfferingVersion> page(TenantId provider, int size, Optional<OfferingVersionId> after) {
        return versions()
                .where(of(provider))
                .and(after.map(last -> OFFERING_VERSION.ID.lt(last.value())).orElse(DSL.trueCondition()))
                .orderBy(OFFERING_VERSION.ID.desc())
                .limit(size)
                .fetch(this::version);
    }

    @Override
    public List<OfferingVersion> inReview(TenantId provider, int size) {
        return versions()
                .where(of(provider).and(OFFERING_VERSION.STATE.eq(VersionState.IN_REVIEW.name())))
                .orderBy(OFFERING_VERSION.SUBMITTED_AT, OFFERING_VERSION.ID)
                .limit(size)
                .fetch(this::version);
    }

    private SelectOnConditionStep<Record> versions() {
        return database.select(OFFERING_VERSION.asterisk(), OFFERING.KEY)
                .from(OFFERING_VERSION)
                .join(OFFERING)
                .on(OFFERING.ID.eq(OFFERING_VERSION.OFFERING_ID));
    }

    private static Condition of(TenantId provider) {
        return OFFERING_VERSION.TENANT_ID.eq(provider.value());
    }

    private OfferingVersion version(Record found) {
        var row = found.into(OFFERING_VERSION);
        return new OfferingVersion(
                new OfferingVersionId(row.getId()),
                new OfferingId(row.getOfferingId()),
                new TenantId(row.getTenantId()),
                found.get(OFFERING.KEY),
                row.getNumber(),
                VersionState.valueOf(row.getState()),
                contents.read(row.getContent()),
                row.getEditedAt().toInstant(),
                row.getEditedBy(),
                person(row.getSubmittedById(), row.getSubmittedByName()),
                at(row.getSubmittedAt()),
                person(row.getDecidedById(), row.getDecidedByName()),
                at(row.getDecidedAt()),
                row.getSentBackBecause(),
                row.getVersion());
    }

    private OfferingVersionRecord row(OfferingVersion version) {
        var row = database.newRecord(OFFERING_VERSION);
        var submitter = version.submittedBy();
        var decider = version.decidedBy();
        row.setId(version.id().value());
        row.setOfferingId(version.offering().value());
        row.setTenantId(version.provider().value());
        row.setNumber(version.number());
        row.setState(version.state().name());
        row.setContent(contents.written(version.content()));
        row.setEditedAt(version.editedAt().atOffset(ZoneOffset.UTC));
        row.setEditedBy(version.editedBy());
        row.setSubmittedById(submitter == null ? null : submitter.id());
        row.setSubmittedByName(submitter == null ? null : submitter.name());
        row.setSubmittedAt(utc(version.submittedAt()));
        row.setDecidedById(decider == null ? null : decider.id());
        row.setDecidedByName(decider == null ? null : decider.name());
        row.setDecidedAt(utc(version.decidedAt()));
        row.setSentBackBecause(version.sentBackBecause());
        row.setVersion(version.version());
        return row;
    }

    private static @Nullable Person person(@Nullable UUID id, @Nullable String name) {
        return id == null || name == null ? null : new Person(id, name);
    }

    private static @Nullable Instant at(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
