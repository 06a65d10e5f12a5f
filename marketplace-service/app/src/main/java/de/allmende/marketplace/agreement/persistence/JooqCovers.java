package de.allmende.marketplace.agreement.persistence;

import static de.allmende.marketplace.db.Tables.AGREEMENT_COVER;

import de.allmende.marketplace.agreement.Cover;
import de.allmende.marketplace.agreement.CoverId;
import de.allmende.marketplace.agreement.CoverKind;
import de.allmende.marketplace.agreement.CoverState;
import de.allmende.marketplace.agreement.Covers;
import de.allmende.marketplace.booking.Person;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.platform.kernel.Pdf;
import de.allmende.platform.tenancy.TenantId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Covers in PostgreSQL; only where one stands changes. */
@Component
final class JooqCovers implements Covers {

    private static final List<Field<?>> WITHOUT_CONTENT = AGREEMENT_COVER
            .fieldStream()
            .<Field<?>>map(field -> field)
            .filter(field -> !field.equals(AGREEMENT_COVER.CONTENT))
            .toList();

    private final DSLContext database;

    JooqCovers(DSLContext database) {
        this.database = database;
    }

    @Override
    public void add(Cover cover, @Nullable Pdf content) {
        var task = cover.task();
        var paper = cover.paper();
        database.insertInto(AGREEMENT_COVER)
                .set(AGREEMENT_COVER.ID, cover.id().value())
                .set(AGREEMENT_COVER.PROVIDER_ID, cover.provider().value())
                .set(AGREEMENT_COVER.CONSUMER_ID, cover.consumer().value())
                .set(
                        AGREEMENT_COVER.OFFERING_ID,
                        task == null ? null : task.offering().value())
                .set(AGREEMENT_COVER.OFFERING_NAME, task == null ? null : task.name())
                .set(AGREEMENT_COVER.KIND, cover.kind().name())
                .set(AGREEMENT_COVER.NOTE, cover.note())
                .set(AGREEMENT_COVER.AGREED_ON, paper == null ? null : paper.agreedOn())
                .set(AGREEMENT_COVER.FILE_NAME, paper == null ? null : paper.fileName())
                .set(AGREEMENT_COVER.CONTENT, content == null ? null : content.bytes())
                .set(AGREEMENT_COVER.SIZE, paper == null ? null : paper.size())
                .set(AGREEMENT_COVER.SHA256, paper == null ? null : paper.sha256())
                .set(AGREEMENT_COVER.STATE, cover.state().name())
                .set(AGREEMENT_COVER.PROPOSED_BY_ID, cover.proposed().by().id())
                .set(AGREEMENT_COVER.PROPOSED_BY_NAME, cover.proposed().by().name())
                .set(AGREEMENT_COVER.PROPOSED_AT, cover.proposed().at().atOffset(ZoneOffset.UTC))
                .execute();
    }

    @Override
    public void store(Cover cover) {
        var confirmed = cover.confirmed();
        var end = cover.end();
        var changed = database.update(AGREEMENT_COVER)
                .set(AGREEMENT_COVER.STATE, cover.state().name())
                .set(
                        AGREEMENT_COVER.CONFIRMED_BY_ID,
                        confirmed == null ? null : confirmed.by().id())
                .set(
                        AGREEMENT_COVER.CONFIRMED_BY_NAME,
                        confirmed == null ? null : confirmed.by().name())
                .set(
                        AGREEMENT_COVER.CONFIRMED_AT,
                        confirmed == null ? null : confirmed.at().atOffset(ZoneOffset.UTC))
                .set(AGREEMENT_COVER.ENDED_BY_NAME, end == null ? null : end.by())
                .set(AGREEMENT_COVER.ENDED_AT, end == null ? null : end.at().atOffset(ZoneOffset.UTC))
                .set(AGREEMENT_COVER.ENDED_BECAUSE, end == null ? null : end.because())
                .where(AGREEMENT_COVER.ID.eq(cover.id().value()))
                .execute();
        if (changed != 1) {
            throw new IllegalStateException(cover.id() + " is not there.");
        }
    }

    @Override
    public List<Cover> of(TenantId party) {
        return database.select(WITHOUT_CONTENT)
                .from(AGREEMENT_COVER)
                .where(concerns(party))
                .orderBy(AGREEMENT_COVER.ID.desc())
                .fetch(JooqCovers::cover);
    }

    @Override
    public Optional<Cover> find(TenantId party, CoverId id) {
        return database.select(WITHOUT_CONTENT)
                .from(AGREEMENT_COVER)
                .where(AGREEMENT_COVER.ID.eq(id.value()))
                .and(concerns(party))
                .fetchOptional(JooqCovers::cover);
    }

    @Override
    public Optional<Cover> lock(TenantId party, CoverId id) {
        return database.select(WITHOUT_CONTENT)
                .from(AGREEMENT_COVER)
                .where(AGREEMENT_COVER.ID.eq(id.value()))
                .and(concerns(party))
                .forNoKeyUpdate()
                .fetchOptional(JooqCovers::cover);
    }

    @Override
    public Optional<Cover> inForce(TenantId provider, TenantId consumer, @Nullable OfferingId task) {
        return database.select(WITHOUT_CONTENT)
                .from(AGREEMENT_COVER)
                .where(AGREEMENT_COVER.PROVIDER_ID.eq(provider.value()))
                .and(AGREEMENT_COVER.CONSUMER_ID.eq(consumer.value()))
                .and(AGREEMENT_COVER.OFFERING_ID.isNotDistinctFrom(task == null ? null : task.value()))
                .and(AGREEMENT_COVER.STATE.eq(CoverState.IN_FORCE.name()))
                .fetchOptional(JooqCovers::cover);
    }

    @Override
    public List<Cover> inForce(Collection<TenantId> providers, Collection<TenantId> consumers) {
        return database.select(WITHOUT_CONTENT)
                .from(AGREEMENT_COVER)
                .where(AGREEMENT_COVER.PROVIDER_ID.in(
                        providers.stream().map(TenantId::value).toList()))
                .and(AGREEMENT_COVER.CONSUMER_ID.in(
                        consumers.stream().map(TenantId::value).toList()))
                .and(AGREEMENT_COVER.STATE.eq(CoverState.IN_FORCE.name()))
                .orderBy(AGREEMENT_COVER.ID)
                .fetch(JooqCovers::cover);
    }

    @Override
    public Pdf paper(CoverId id) {
        return Pdf.of(Objects.requireNonNull(database.select(AGREEMENT_COVER.CONTENT)
                .from(AGREEMENT_COVER)
                .where(AGREEMENT_COVER.ID.eq(id.value()))
                .fetchSingle()
                .value1()));
    }

    private static Condition concerns(TenantId party) {
        return AGREEMENT_COVER.PROVIDER_ID.eq(party.value()).or(AGREEMENT_COVER.CONSUMER_ID.eq(party.value()));
    }

    private static Cover cover(Record row) {
        return new Cover(
                new CoverId(row.get(AGREEMENT_COVER.ID)),
                new TenantId(row.get(AGREEMENT_COVER.PROVIDER_ID)),
                new TenantId(row.get(AGREEMENT_COVER.CONSUMER_ID)),
                row.get(AGREEMENT_COVER.OFFERING_ID) == null
                        ? null
                        : new Cover.Task(
                                new OfferingId(row.get(AGREEMENT_COVER.OFFERING_ID)),
                                row.get(AGREEMENT_COVER.OFFERING_NAME)),
                CoverKind.valueOf(row.get(AGREEMENT_COVER.KIND)),
                row.get(AGREEMENT_COVER.NOTE),
                row.get(AGREEMENT_COVER.SHA256) == null
                        ? null
                        : new Cover.Paper(
                                row.get(AGREEMENT_COVER.AGREED_ON),
                                row.get(AGREEMENT_COVER.FILE_NAME),
                                row.get(AGREEMENT_COVER.SIZE),
                                row.get(AGREEMENT_COVER.SHA256)),
                CoverState.valueOf(row.get(AGREEMENT_COVER.STATE)),
                new Cover.Step(
                        new Person(row.get(AGREEMENT_COVER.PROPOSED_BY_ID), row.get(AGREEMENT_COVER.PROPOSED_BY_NAME)),
                        row.get(AGREEMENT_COVER.PROPOSED_AT).toInstant()),
                row.get(AGREEMENT_COVER.CONFIRMED_AT) == null
                        ? null
                        : new Cover.Step(
                                new Person(
                                        row.get(AGREEMENT_COVER.CONFIRMED_BY_ID),
                                        row.get(AGREEMENT_COVER.CONFIRMED_BY_NAME)),
                                row.get(AGREEMENT_COVER.CONFIRMED_AT).toInstant()),
                row.get(AGREEMENT_COVER.ENDED_AT) == null
                        ? null
                        : new Cover.End(
                                row.get(AGREEMENT_COVER.ENDED_BY_NAME),
                                row.get(AGREEMENT_COVER.ENDED_AT).toInstant(),
                                row.get(AGREEMENT_COVER.ENDED_BECAUSE)));
    }
}
