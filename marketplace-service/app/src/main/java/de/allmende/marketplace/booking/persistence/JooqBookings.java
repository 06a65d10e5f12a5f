package de.allmende.marketplace.booking.persistence;

import static de.allmende.marketplace.db.Tables.BOOKING;
import static de.allmende.marketplace.db.Tables.BOOKING_EVENT;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.BookingEvent;
import de.allmende.marketplace.booking.BookingId;
import de.allmende.marketplace.booking.BookingState;
import de.allmende.marketplace.booking.Bookings;
import de.allmende.marketplace.booking.Side;
import de.allmende.marketplace.booking.TimelineEntry;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Bookings in PostgreSQL; each question names the party's side so that an index answers it. */
@Component
final class JooqBookings implements Bookings {

    private static final List<String> SHOWN_TO_PROVIDERS = named(BookingState::isVisibleToProvider);
    private static final List<String> PASSES_ON = named(BookingState::passesOn);
    private static final List<String> RUNNING = List.of(
            BookingState.APPROVED.name(),
            BookingState.SCHEDULED.name(),
            BookingState.PROVISIONING.name(),
            BookingState.INQUIRY.name(),
            BookingState.ACTIVE.name(),
            BookingState.SUSPENDED.name(),
            BookingState.TERMINATION_SCHEDULED.name(),
            BookingState.DEPROVISIONING.name());
    private static final List<String> HELD = named(BookingState::countsTowardsQuota);
    private static final List<String> IN_USE = named(BookingState::isInUse);
    private static final List<String> LEAVING = named(state -> state.mayBecome(BookingState.DEPROVISIONING));
    private static final List<String> TERMINABLE = named(state -> state.mayBecome(BookingState.TERMINATION_SCHEDULED));

    private final DSLContext database;
    private final BookingRows rows;

    JooqBookings(DSLContext database, BookingRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public String nextNumber(int year) {
        var number = database.resultQuery(
                        "insert into plumbing.booking_number as counter (year, last_number) values ({0}, 1)"
                                + " on conflict (year) do update set last_number = counter.last_number + 1"
                                + " returning last_number",
                        DSL.val(year))
                .fetchSingle(DSL.field("last_number", SQLDataType.BIGINT));
        return "B-%d-%06d".formatted(year, number);
    }

    @Override
    public void add(Booking booking) {
        database.insertInto(BOOKING).set(rows.row(database, booking)).execute();
    }

    @Override
    public void store(Booking booking) {
        var row = rows.row(database, booking);
        var changed = database.update(BOOKING)
                .set(BOOKING.STATE, row.getState())
                .set(BOOKING.STATE_SINCE, row.getStateSince())
                .set(BOOKING.SUSPENDED_SINCE, row.getSuspendedSince())
                .set(BOOKING.DECIDED_BY_ID, row.getDecidedById())
                .set(BOOKING.DECIDED_BY_NAME, row.getDecidedByName())
                .set(BOOKING.DECIDED_AT, row.getDecidedAt())
                .set(BOOKING.ORDER_VALUES, row.getOrderValues())
                .set(BOOKING.PROCUREMENT, row.getProcurement())
                .set(BOOKING.ACTIVE_SINCE, row.getActiveSince())
                .set(BOOKING.TERMINATES_ON, row.getTerminatesOn())
                .set(BOOKING.VERSION, row.getVersion())
                .where(BOOKING.ID.eq(row.getId()))
                .and(BOOKING.VERSION.eq(booking.version() - 1))
                .execute();
        if (changed != 1) {
            throw new IllegalStateException(booking.number() + " is not what was read; its row was not locked.");
        }
    }

    @Override
    public Optional<Booking> find(TenantId party, BookingId id) {
        return database.selectFrom(BOOKING)
                .where(BOOKING.ID.eq(id.value()))
                .and(on(Side.CONSUMER, party).or(on(Side.PROVIDER, party)))
                .fetchOptional(rows::booking);
    }

    @Override
    public Optional<Booking> lock(TenantId party, Side side, BookingId id) {
        return database.selectFrom(BOOKING)
                .where(BOOKING.ID.eq(id.value()))
                .and(on(side, party))
                .forNoKeyUpdate()
                .fetchOptional(rows::booking);
    }

    @Override
    public Map<BookingId, Booking> all(TenantId party, Collection<BookingId> ids) {
        return database.selectFrom(BOOKING)
                .where(BOOKING.ID.in(ids.stream().map(BookingId::value).toList()))
                .and(on(Side.CONSUMER, party).or(on(Side.PROVIDER, party)))
                .fetchMap(row -> new BookingId(row.getId()), rows::booking);
    }

    @Override
    public List<Booking> page(
            TenantId party, Side side, @Nullable BookingState state, int size, Optional<BookingId> after) {
        return database.selectFrom(BOOKING)
                .where(on(side, party))
                .and(state == null ? DSL.trueCondition() : BOOKING.STATE.eq(state.name()))
                .and(after.map(last -> BOOKING.ID.lt(last.value())).orElse(DSL.trueCondition()))
                .orderBy(BOOKING.ID.desc())
                .limit(size)
                .fetch(rows::booking);
    }

    @Override
    public List<Booking> waiting(TenantId consumer, int size, Optional<BookingId> after) {
        return database.selectFrom(BOOKING)
                .where(on(Side.CONSUMER, consumer))
                .and(BOOKING.STATE.eq(BookingState.IN_APPROVAL.name()))
                .and(after.map(last -> BOOKING.ID.gt(last.value())).orElse(DSL.trueCondition()))
                .orderBy(BOOKING.ID)
                .limit(size)
                .fetch(rows::booking);
    }

    @Override
    public List<Booking> running(TenantId consumer) {
        return database.selectFrom(BOOKING)
                .where(on(Side.CONSUMER, consumer))
                .and(BOOKING.STATE.in(RUNNING))
                .orderBy(BOOKING.OFFERING_NAME, BOOKING.ID)
                .fetch(rows::booking);
    }

    @Override
    public List<Booking> held(TenantId consumer) {
        return database.selectFrom(BOOKING)
                .where(on(Side.CONSUMER, consumer))
                .and(BOOKING.STATE.in(HELD))
                .orderBy(BOOKING.ID)
                .fetch(rows::booking);
    }

    @Override
    public void lockHeld(TenantId consumer) {
        database.fetch(
                "select pg_advisory_xact_lock(hashtextextended({0}, 0))", DSL.val("bookings held by " + consumer));
    }

    @Override
    public List<Booking> due(TenantId provider, LocalDate today) {
        return database.selectFrom(BOOKING)
                .where(BOOKING.PROVIDER_ID.eq(provider.value()))
                .and(BOOKING.STATE
                        .eq(BookingState.SCHEDULED.name())
                        .and(BOOKING.STARTS_ON.le(today))
                        .or(BOOKING.STATE.in(LEAVING).and(BOOKING.TERMINATES_ON.lt(today))))
                .orderBy(BOOKING.ID)
                .forNoKeyUpdate()
                .fetch(rows::booking);
    }

    @Override
    public List<Booking> runningOf(TenantId provider, OfferingId offering) {
        return database.selectFrom(BOOKING)
                .where(BOOKING.PROVIDER_ID.eq(provider.value()))
                .and(BOOKING.OFFERING_ID.eq(offering.value()))
                .and(BOOKING.STATE.in(PASSES_ON))
                .orderBy(BOOKING.ID)
                .fetch(rows::booking);
    }

    @Override
    public List<Booking> beyond(TenantId provider, OfferingId offering, LocalDate lastDay) {
        return database.selectFrom(BOOKING)
                .where(BOOKING.PROVIDER_ID.eq(provider.value()))
                .and(BOOKING.OFFERING_ID.eq(offering.value()))
                .and(BOOKING.STATE.in(TERMINABLE))
                .and(BOOKING.TERMINATES_ON.isNull().or(BOOKING.TERMINATES_ON.gt(lastDay)))
                .orderBy(BOOKING.ID)
                .forNoKeyUpdate()
                .fetch(rows::booking);
    }

    @Override
    public List<Booking> inUse(TenantId provider, Collection<TenantId> consumers) {
        return database.selectFrom(BOOKING)
                .where(BOOKING.PROVIDER_ID.eq(provider.value()))
                .and(BOOKING.STATE.in(IN_USE))
                .and(BOOKING.CONSUMER_ID.in(
                        consumers.stream().map(TenantId::value).toList()))
                .orderBy(BOOKING.ID)
                .fetch(rows::booking);
    }

    @Override
    public List<Booking> suspended(TenantId provider) {
        return database.selectFrom(BOOKING)
                .where(BOOKING.PROVIDER_ID.eq(provider.value()))
                .and(BOOKING.STATE.eq(BookingState.SUSPENDED.name()))
                .orderBy(BOOKING.ID)
                .fetch(rows::booking);
    }

    @Override
    public List<TimelineEntry> timeline(BookingId id) {
        return database.selectFrom(BOOKING_EVENT)
                .where(BOOKING_EVENT.BOOKING_ID.eq(id.value()))
                .orderBy(BOOKING_EVENT.ID)
                .fetch(row -> new TimelineEntry(
                        row.getId(),
                        row.getHappenedAt().toInstant(),
                        BookingEvent.valueOf(row.getAct()),
                        BookingState.valueOf(row.getState()),
                        new TenantId(row.getTenantId()),
                        row.getActorName(),
                        row.getComment()));
    }

    @Override
    public void storeOrdered(Booking booking) {
        var changed = database.update(BOOKING)
                .set(BOOKING.ORDERED, rows.ordered(booking))
                .set(BOOKING.VERSION, booking.version())
                .where(BOOKING.ID.eq(booking.id().value()))
                .and(BOOKING.VERSION.eq(booking.version() - 1))
                .execute();
        if (changed != 1) {
            throw new IllegalStateException(booking.number() + " is not what was read; its row was not locked.");
        }
    }

    private static Condition on(Side side, TenantId party) {
        return switch (side) {
            case CONSUMER -> BOOKING.CONSUMER_ID.eq(party.value());
            case PROVIDER -> BOOKING.PROVIDER_ID.eq(party.value()).and(BOOKING.STATE.in(SHOWN_TO_PROVIDERS));
        };
    }

    private static List<String> named(Predicate<BookingState> wanted) {
        return Arrays.stream(BookingState.values())
                .filter(wanted)
                .map(Enum::name)
                .toList();
    }
}
