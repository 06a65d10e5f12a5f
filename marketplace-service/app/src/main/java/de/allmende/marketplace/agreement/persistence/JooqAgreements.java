package de.allmende.marketplace.agreement.persistence;

import static de.allmende.marketplace.db.Tables.AGREEMENT_COVER;
import static de.allmende.marketplace.db.Tables.BOOKING;
import static de.allmende.marketplace.db.Tables.PROCESSING_AGREEMENT;

import de.allmende.marketplace.agreement.Agreement;
import de.allmende.marketplace.agreement.AgreementId;
import de.allmende.marketplace.agreement.AgreementMove;
import de.allmende.marketplace.agreement.AgreementState;
import de.allmende.marketplace.agreement.Agreements;
import de.allmende.marketplace.agreement.CoverState;
import de.allmende.marketplace.agreement.Signature;
import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.BookingId;
import de.allmende.marketplace.booking.BookingState;
import de.allmende.marketplace.booking.Bookings;
import de.allmende.marketplace.booking.Person;
import de.allmende.marketplace.booking.Side;
import de.allmende.platform.kernel.Pdf;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Agreements in PostgreSQL; their documents are read only when asked for. */
@Component
final class JooqAgreements implements Agreements {

    private static final List<Field<?>> WITHOUT_CONTENT = PROCESSING_AGREEMENT
            .fieldStream()
            .<Field<?>>map(field -> field)
            .filter(field -> !field.equals(PROCESSING_AGREEMENT.CONTENT))
            .toList();
    private static final List<String> NEED_ONE = bookings(BookingState::passesOn);
    private static final List<String> OVER = bookings(state -> state.next().isEmpty());
    private static final List<String> STANDING =
            agreements(state -> AgreementMove.END.startsFrom(state) || AgreementMove.LAPSE.startsFrom(state));
    private static final List<String> WAITING = agreements(AgreementMove.LAPSE::startsFrom);

    private final DSLContext database;
    private final Bookings bookings;

    JooqAgreements(DSLContext database, Bookings bookings) {
        this.database = database;
        this.bookings = bookings;
    }

    @Override
    public boolean add(Agreement agreement, Pdf document) {
        return database.insertInto(PROCESSING_AGREEMENT)
                        .set(PROCESSING_AGREEMENT.ID, agreement.id().value())
                        .set(
                                PROCESSING_AGREEMENT.BOOKING_ID,
                                agreement.booking().value())
                        .set(
                                PROCESSING_AGREEMENT.PROVIDER_ID,
                                agreement.provider().value())
                        .set(
                                PROCESSING_AGREEMENT.CONSUMER_ID,
                                agreement.consumer().value())
                        .set(PROCESSING_AGREEMENT.STATE, agreement.state().name())
                        .set(PROCESSING_AGREEMENT.STATE_SINCE, at(agreement.stateSince()))
                        .set(PROCESSING_AGREEMENT.TEMPLATE, agreement.template())
                        .set(PROCESSING_AGREEMENT.CONTENT, document.bytes())
                        .set(PROCESSING_AGREEMENT.SIZE, agreement.size())
                        .set(PROCESSING_AGREEMENT.SHA256, agreement.sha256())
                        .set(PROCESSING_AGREEMENT.DRAWN_AT, at(agreement.drawnAt()))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    @Override
    public void store(Agreement agreement) {
        var row = database.newRecord(PROCESSING_AGREEMENT);
        row.setState(agreement.state().name());
        row.setStateSince(at(agreement.stateSince()));
        var consumer = agreement.byConsumer();
        if (consumer != null) {
            row.setConsumerSignedById(consumer.by().id());
            row.setConsumerSignedByName(consumer.by().name());
            row.setConsumerSignedTitle(consumer.title());
            row.setConsumerSignedAt(at(consumer.at()));
            row.setConsumerSignedSha256(consumer.sha256());
        }
        var provider = agreement.byProvider();
        if (provider != null) {
            row.setProviderSignedById(provider.by().id());
            row.setProviderSignedByName(provider.by().name());
            row.setProviderSignedTitle(provider.title());
            row.setProviderSignedAt(at(provider.at()));
            row.setProviderSignedSha256(provider.sha256());
        }
        var changed = database.update(PROCESSING_AGREEMENT)
                .set(row)
                .where(PROCESSING_AGREEMENT.ID.eq(agreement.id().value()))
                .execute();
        if (changed != 1) {
            throw new IllegalStateException(agreement.id() + " is not there.");
        }
    }

    @Override
    public Optional<Agreement> find(TenantId party, AgreementId id) {
        return database.select(WITHOUT_CONTENT)
                .from(PROCESSING_AGREEMENT)
                .where(PROCESSING_AGREEMENT.ID.eq(id.value()))
                .and(on(Side.CONSUMER, party).or(on(Side.PROVIDER, party)))
                .fetchOptional(JooqAgreements::agreement);
    }

    @Override
    public Optional<Agreement> lock(TenantId party, AgreementId id) {
        return database.select(WITHOUT_CONTENT)
                .from(PROCESSING_AGREEMENT)
                .where(PROCESSING_AGREEMENT.ID.eq(id.value()))
                .and(on(Side.CONSUMER, party).or(on(Side.PROVIDER, party)))
                .forNoKeyUpdate()
                .fetchOptional(JooqAgreements::agreement);
    }

    @Override
    public Map<BookingId, Agreement> latestOf(Collection<BookingId> ids) {
        return database.select(WITHOUT_CONTENT)
                .distinctOn(PROCESSING_AGREEMENT.BOOKING_ID)
                .from(PROCESSING_AGREEMENT)
                .where(PROCESSING_AGREEMENT.BOOKING_ID.in(
                        ids.stream().map(BookingId::value).toList()))
                .orderBy(PROCESSING_AGREEMENT.BOOKING_ID, PROCESSING_AGREEMENT.ID.desc())
                .fetchMap(row -> new BookingId(row.get(PROCESSING_AGREEMENT.BOOKING_ID)), JooqAgreements::agreement);
    }

    @Override
    public Pdf document(AgreementId id) {
        return Pdf.of(Objects.requireNonNull(database.select(PROCESSING_AGREEMENT.CONTENT)
                .from(PROCESSING_AGREEMENT)
                .where(PROCESSING_AGREEMENT.ID.eq(id.value()))
                .fetchSingle()
                .value1()));
    }

    @Override
    public List<Agreement> page(
            TenantId party, Side side, @Nullable AgreementState state, int size, Optional<AgreementId> after) {
        return database.select(WITHOUT_CONTENT)
                .from(PROCESSING_AGREEMENT)
                .where(on(side, party))
                .and(state == null ? DSL.trueCondition() : PROCESSING_AGREEMENT.STATE.eq(state.name()))
                .and(after.map(last -> PROCESSING_AGREEMENT.ID.lt(last.value())).orElse(DSL.trueCondition()))
                .orderBy(PROCESSING_AGREEMENT.ID.desc())
                .limit(size)
                .fetch(JooqAgreements::agreement);
    }

    @Override
    public List<Agreement> waitingFor(TenantId party, Side side, int size) {
        var move = switch (side) {
            case CONSUMER -> AgreementMove.SIGN_AS_CONSUMER;
            case PROVIDER -> AgreementMove.SIGN_AS_PROVIDER;
        };
        return database.select(WITHOUT_CONTENT)
                .from(PROCESSING_AGREEMENT)
                .where(on(side, party))
                .and(PROCESSING_AGREEMENT.STATE.in(agreements(move::startsFrom)))
                .orderBy(PROCESSING_AGREEMENT.ID)
                .limit(size)
                .fetch(JooqAgreements::agreement);
    }

    @Override
    public List<Booking> withoutAgreement(TenantId provider, int size) {
        var ids = database.select(BOOKING.ID)
                .from(BOOKING)
                .where(BOOKING.PROVIDER_ID.eq(provider.value()))
                .and(BOOKING.PROCESSES_PERSONAL_DATA)
                .and(BOOKING.STATE.in(NEED_ONE))
                .andNotExists(DSL.selectOne()
                        .from(PROCESSING_AGREEMENT)
                        .where(PROCESSING_AGREEMENT.BOOKING_ID.eq(BOOKING.ID))
                        .and(PROCESSING_AGREEMENT.STATE.in(STANDING)))
                .andNotExists(DSL.selectOne().from(AGREEMENT_COVER).where(covers()))
                .orderBy(BOOKING.ID)
                .limit(size)
                .fetch(row -> new BookingId(row.value1()));
        return List.copyOf(bookings.all(provider, ids).values());
    }

    @Override
    public List<Agreement> needless(TenantId provider) {
        return database.select(WITHOUT_CONTENT)
                .from(PROCESSING_AGREEMENT)
                .join(BOOKING)
                .on(BOOKING.ID.eq(PROCESSING_AGREEMENT.BOOKING_ID))
                .where(on(Side.PROVIDER, provider))
                .and(PROCESSING_AGREEMENT
                        .STATE
                        .in(STANDING)
                        .and(BOOKING.STATE.in(OVER))
                        .or(PROCESSING_AGREEMENT
                                .STATE
                                .in(WAITING)
                                .andExists(DSL.selectOne().from(AGREEMENT_COVER).where(covers()))))
                .orderBy(PROCESSING_AGREEMENT.ID)
                .forNoKeyUpdate()
                .of(PROCESSING_AGREEMENT)
                .fetch(JooqAgreements::agreement);
    }

    /** The booking of the outer query is covered. */
    private static Condition covers() {
        return AGREEMENT_COVER
                .PROVIDER_ID
                .eq(BOOKING.PROVIDER_ID)
                .and(AGREEMENT_COVER.CONSUMER_ID.eq(BOOKING.CONSUMER_ID))
                .and(AGREEMENT_COVER.STATE.eq(CoverState.IN_FORCE.name()))
                .and(AGREEMENT_COVER.OFFERING_ID.isNull().or(AGREEMENT_COVER.OFFERING_ID.eq(BOOKING.OFFERING_ID)));
    }

    private static Condition on(Side side, TenantId party) {
        return switch (side) {
            case CONSUMER -> PROCESSING_AGREEMENT.CONSUMER_ID.eq(party.value());
            case PROVIDER -> PROCESSING_AGREEMENT.PROVIDER_ID.eq(party.value());
        };
    }

    private static List<String> bookings(Predicate<BookingState> wanted) {
        return Arrays.stream(BookingState.values())
                .filter(wanted)
                .map(Enum::name)
                .toList();
    }

    private static List<String> agreements(Predicate<AgreementState> wanted) {
        return Arrays.stream(AgreementState.values())
                .filter(wanted)
                .map(Enum::name)
                .toList();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Agreement agreement(Record row) {
        return new Agreement(
                new AgreementId(row.get(PROCESSING_AGREEMENT.ID)),
                new BookingId(row.get(PROCESSING_AGREEMENT.BOOKING_ID)),
                new TenantId(row.get(PROCESSING_AGREEMENT.PROVIDER_ID)),
                new TenantId(row.get(PROCESSING_AGREEMENT.CONSUMER_ID)),
                AgreementState.valueOf(row.get(PROCESSING_AGREEMENT.STATE)),
                row.get(PROCESSING_AGREEMENT.STATE_SINCE).toInstant(),
                row.get(PROCESSING_AGREEMENT.TEMPLATE),
                row.get(PROCESSING_AGREEMENT.SIZE),
                row.get(PROCESSING_AGREEMENT.SHA256),
                row.get(PROCESSING_AGREEMENT.DRAWN_AT).toInstant(),
                signature(
                        row,
                        PROCESSING_AGREEMENT.CONSUMER_SIGNED_BY_ID,
                        PROCESSING_AGREEMENT.CONSUMER_SIGNED_BY_NAME,
                        PROCESSING_AGREEMENT.CONSUMER_SIGNED_TITLE,
                        PROCESSING_AGREEMENT.CONSUMER_SIGNED_AT,
                        PROCESSING_AGREEMENT.CONSUMER_SIGNED_SHA256),
                signature(
                        row,
                        PROCESSING_AGREEMENT.PROVIDER_SIGNED_BY_ID,
                        PROCESSING_AGREEMENT.PROVIDER_SIGNED_BY_NAME,
                        PROCESSING_AGREEMENT.PROVIDER_SIGNED_TITLE,
                        PROCESSING_AGREEMENT.PROVIDER_SIGNED_AT,
                        PROCESSING_AGREEMENT.PROVIDER_SIGNED_SHA256));
    }

    private static @Nullable Signature signature(
            Record row,
            TableField<?, UUID> id,
            TableField<?, String> name,
            TableField<?, String> title,
            TableField<?, OffsetDateTime> at,
            TableField<?, String> sha256) {
        return row.get(at) == null
                ? null
                : new Signature(
                        new Person(row.get(id), row.get(name)),
                        row.get(title),
                        row.get(at).toInstant(),
                        row.get(sha256));
    }
}
