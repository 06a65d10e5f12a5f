package de.allmende.marketplace.booking.persistence;

import static de.allmende.marketplace.db.Tables.BOOKING;
import static de.allmende.marketplace.db.Tables.QUANTITY_CHANGE;

import de.allmende.marketplace.booking.BookingId;
import de.allmende.marketplace.booking.BookingState;
import de.allmende.marketplace.booking.Decision;
import de.allmende.marketplace.booking.Person;
import de.allmende.marketplace.booking.QuantityChange;
import de.allmende.marketplace.booking.QuantityChangeId;
import de.allmende.marketplace.booking.QuantityChangeState;
import de.allmende.marketplace.booking.QuantityChanges;
import de.allmende.marketplace.db.tables.records.QuantityChangeRecord;
import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes of quantities in PostgreSQL; only where one stands, and who decided, is ever changed. */
@Component
final class JooqQuantityChanges implements QuantityChanges {

    private static final List<String> OPEN = Stream.of(QuantityChangeState.values())
            .filter(QuantityChangeState::isOpen)
            .map(QuantityChangeState::name)
            .toList();

    private final DSLContext database;
    private final BookingRows rows;

    JooqQuantityChanges(DSLContext database, BookingRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public void add(QuantityChange change) {
        var row = database.newRecord(QUANTITY_CHANGE);
        row.setId(change.id().value());
        row.setBookingId(change.booking().value());
        row.setProviderId(change.provider().value());
        row.setConsumerId(change.consumer().value());
        row.setEffectiveFrom(change.effectiveFrom());
        row.setContent(rows.content(change.offer()));
        row.setFullTermGrossAmount(change.offer().quote().fullTermGross().amount());
        row.setReason(change.reason());
        row.setRequestedById(change.requestedBy().id());
        row.setRequestedByName(change.requestedBy().name());
        row.setRequestedAt(change.requestedAt().atOffset(ZoneOffset.UTC));
        moved(row, change);
        database.insertInto(QUANTITY_CHANGE).set(row).execute();
    }

    @Override
    public void store(QuantityChange change) {
        var row = moved(database.newRecord(QUANTITY_CHANGE), change);
        var changed = database.update(QUANTITY_CHANGE)
                .set(QUANTITY_CHANGE.STATE, row.getState())
                .set(QUANTITY_CHANGE.DECIDED_BY_ID, row.getDecidedById())
                .set(QUANTITY_CHANGE.DECIDED_BY_NAME, row.getDecidedByName())
                .set(QUANTITY_CHANGE.DECIDED_AT, row.getDecidedAt())
                .set(QUANTITY_CHANGE.PROCUREMENT, row.getProcurement())
                .set(QUANTITY_CHANGE.COMMENT, row.getComment())
                .where(QUANTITY_CHANGE.ID.eq(change.id().value()))
                .and(QUANTITY_CHANGE.CONSUMER_ID.eq(change.consumer().value()))
                .and(QUANTITY_CHANGE.STATE.in(OPEN))
                .execute();
        if (changed != 1) {
            throw new IllegalStateException(change.id() + " is not open; its booking was not locked.");
        }
    }

    @Override
    public Optional<QuantityChange> find(TenantId consumer, QuantityChangeId id) {
        return database.selectFrom(QUANTITY_CHANGE)
                .where(QUANTITY_CHANGE.CONSUMER_ID.eq(consumer.value()))
                .and(QUANTITY_CHANGE.ID.eq(id.value()))
                .fetchOptional(this::change);
    }

    @Override
    public Map<BookingId, List<QuantityChange>> of(TenantId party, Collection<BookingId> bookings) {
        return database
                .selectFrom(QUANTITY_CHANGE)
                .where(QUANTITY_CHANGE.BOOKING_ID.in(
                        bookings.stream().map(BookingId::value).toList()))
                .and(QUANTITY_CHANGE.CONSUMER_ID.eq(party.value()).or(QUANTITY_CHANGE.PROVIDER_ID.eq(party.value())))
                .orderBy(QUANTITY_CHANGE.ID.desc())
                .fetch(this::change)
                .stream()
                .collect(Collectors.groupingBy(QuantityChange::booking));
    }

    @Override
    public List<QuantityChange> waiting(TenantId consumer, int size) {
        return database.select(QUANTITY_CHANGE.fields())
                .from(QUANTITY_CHANGE)
                .join(BOOKING)
                .on(BOOKING.ID.eq(QUANTITY_CHANGE.BOOKING_ID))
                .where(QUANTITY_CHANGE.CONSUMER_ID.eq(consumer.value()))
                .and(QUANTITY_CHANGE.STATE.eq(QuantityChangeState.IN_APPROVAL.name()))
                .and(BOOKING.STATE.eq(BookingState.ACTIVE.name()))
                .orderBy(QUANTITY_CHANGE.ID)
                .limit(size)
                .fetchInto(QUANTITY_CHANGE)
                .map(this::change);
    }

    @Override
    public List<QuantityChange> due(TenantId provider, LocalDate today) {
        return database.selectFrom(QUANTITY_CHANGE)
                .where(QUANTITY_CHANGE.PROVIDER_ID.eq(provider.value()))
                .and(QUANTITY_CHANGE.STATE.in(OPEN))
                .and(QUANTITY_CHANGE.EFFECTIVE_FROM.le(today))
                .orderBy(QUANTITY_CHANGE.BOOKING_ID)
                .fetch(this::change);
    }

    private QuantityChangeRecord moved(QuantityChangeRecord row, QuantityChange change) {
        row.setState(change.state().name());
        row.setComment(change.comment());
        var decision = change.decision();
        if (decision != null) {
            row.setDecidedById(decision.by().id());
            row.setDecidedByName(decision.by().name());
            row.setDecidedAt(decision.at().atOffset(ZoneOffset.UTC));
            row.setProcurement(rows.procurement(decision.ground()));
        }
        return row;
    }

    private QuantityChange change(QuantityChangeRecord row) {
        return new QuantityChange(
                new QuantityChangeId(row.getId()),
                new BookingId(row.getBookingId()),
                new TenantId(row.getProviderId()),
                new TenantId(row.getConsumerId()),
                row.getEffectiveFrom(),
                rows.offer(row.getContent()),
                row.getReason(),
                new Person(row.getRequestedById(), row.getRequestedByName()),
                row.getRequestedAt().toInstant(),
                QuantityChangeState.valueOf(row.getState()),
                decision(row),
                row.getComment());
    }

    private @Nullable Decision decision(QuantityChangeRecord row) {
        return row.getDecidedAt() == null
                ? null
                : new Decision(
                        new Person(row.getDecidedById(), row.getDecidedByName()),
                        row.getDecidedAt().toInstant(),
                        rows.ground(row.getProcurement()));
    }
}
