package de.allmende.marketplace.provisioning.persistence;

import static de.allmende.marketplace.db.Tables.SERVICE_INSTANCE;

import de.allmende.marketplace.booking.BookedInstances;
import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.BookingId;
import de.allmende.marketplace.booking.Side;
import de.allmende.marketplace.db.tables.records.ServiceInstanceRecord;
import de.allmende.marketplace.provisioning.ServiceInstance;
import de.allmende.marketplace.provisioning.ServiceInstanceId;
import de.allmende.marketplace.provisioning.ServiceInstances;
import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Service instances in PostgreSQL. */
@Component
final class JooqServiceInstances implements ServiceInstances, BookedInstances {

    private final DSLContext database;

    JooqServiceInstances(DSLContext database) {
        this.database = database;
    }

    @Override
    public void add(ServiceInstance instance) {
        database.insertInto(SERVICE_INSTANCE)
                .set(SERVICE_INSTANCE.ID, instance.id().value())
                .set(SERVICE_INSTANCE.BOOKING_ID, instance.booking().value())
                .set(SERVICE_INSTANCE.PROVIDER_ID, instance.provider().value())
                .set(SERVICE_INSTANCE.CONSUMER_ID, instance.consumer().value())
                .set(SERVICE_INSTANCE.OFFERING_KEY, instance.offeringKey())
                .set(SERVICE_INSTANCE.ACTIVE_SINCE, instance.activeSince())
                .set(SERVICE_INSTANCE.ACCESS_URL, instance.accessUrl())
                .execute();
    }

    @Override
    public void end(Booking booking, LocalDate lastDay) {
        database.update(SERVICE_INSTANCE)
                .set(SERVICE_INSTANCE.ENDED_ON, lastDay)
                .where(SERVICE_INSTANCE.BOOKING_ID.eq(booking.id().value()))
                .and(SERVICE_INSTANCE.PROVIDER_ID.eq(booking.provider().value()))
                .execute();
    }

    @Override
    public Optional<ServiceInstance> of(Booking booking) {
        return database.selectFrom(SERVICE_INSTANCE)
                .where(SERVICE_INSTANCE.BOOKING_ID.eq(booking.id().value()))
                .and(on(Side.PROVIDER, booking.provider()))
                .fetchOptional(JooqServiceInstances::instance);
    }

    @Override
    public Optional<ServiceInstance> find(TenantId party, Side side, ServiceInstanceId id) {
        return database.selectFrom(SERVICE_INSTANCE)
                .where(on(side, party))
                .and(SERVICE_INSTANCE.ID.eq(id.value()))
                .fetchOptional(JooqServiceInstances::instance);
    }

    @Override
    public List<ServiceInstance> page(
            TenantId party, Side side, Filter filter, int size, Optional<ServiceInstanceId> after) {
        return database.selectFrom(SERVICE_INSTANCE)
                .where(on(side, party))
                .and(wanted(filter))
                .and(after.map(last -> SERVICE_INSTANCE.ID.gt(last.value())).orElse(DSL.trueCondition()))
                .orderBy(SERVICE_INSTANCE.ID)
                .limit(size)
                .fetch(JooqServiceInstances::instance);
    }

    @Override
    public Map<BookingId, BookedInstance> of(Collection<BookingId> bookings) {
        return database.selectFrom(SERVICE_INSTANCE)
                .where(SERVICE_INSTANCE.BOOKING_ID.in(
                        bookings.stream().map(BookingId::value).toList()))
                .fetchMap(
                        row -> new BookingId(row.getBookingId()),
                        row -> new BookedInstance(row.getId(), row.getAccessUrl()));
    }

    private static Condition on(Side side, TenantId party) {
        return switch (side) {
            case CONSUMER -> SERVICE_INSTANCE.CONSUMER_ID.eq(party.value());
            case PROVIDER -> SERVICE_INSTANCE.PROVIDER_ID.eq(party.value());
        };
    }

    private static Condition wanted(Filter filter) {
        Condition condition = DSL.trueCondition();
        var consumer = filter.consumer();
        if (consumer != null) {
            condition = condition.and(SERVICE_INSTANCE.CONSUMER_ID.eq(consumer.value()));
        }
        if (filter.offeringKey() != null) {
            condition = condition.and(SERVICE_INSTANCE.OFFERING_KEY.eq(filter.offeringKey()));
        }
        return filter.activeOnly() ? condition.and(SERVICE_INSTANCE.ENDED_ON.isNull()) : condition;
    }

    private static ServiceInstance instance(ServiceInstanceRecord row) {
        return new ServiceInstance(
                new ServiceInstanceId(row.getId()),
                new BookingId(row.getBookingId()),
                new TenantId(row.getProviderId()),
                new TenantId(row.getConsumerId()),
                row.getOfferingKey(),
                row.getActiveSince(),
                row.getEndedOn(),
                row.getAccessUrl());
    }
}
