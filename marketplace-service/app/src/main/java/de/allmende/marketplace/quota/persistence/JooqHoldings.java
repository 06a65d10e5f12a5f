package de.allmende.marketplace.quota.persistence;

import static de.allmende.marketplace.db.Tables.BOOKING;
import static de.allmende.marketplace.db.Tables.QUANTITY_CHANGE;

import de.allmende.marketplace.booking.BookingState;
import de.allmende.marketplace.booking.QuantityChangeState;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.marketplace.catalogue.PriceModel;
import de.allmende.marketplace.quota.Holding;
import de.allmende.marketplace.quota.Holdings;
import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** What is held of offerings, counted in PostgreSQL from the bookings and what was ordered with them. */
@Component
final class JooqHoldings implements Holdings {

    private static final List<String> COUNTED = named(BookingState::countsTowardsQuota);
    private static final List<String> APPROVED =
            named(state -> state.countsTowardsQuota() && state.isVisibleToProvider());
    private static final List<String> WISHED =
            List.of(QuantityChangeState.IN_APPROVAL.name(), QuantityChangeState.APPROVED.name());
    private static final List<String> AGREED = List.of(QuantityChangeState.APPROVED.name());
    private static final Field<BigDecimal> CHANGED_QUANTITY =
            DSL.field("(changed ->> 'quantity')::numeric", SQLDataType.NUMERIC);
    private static final Field<String> UNIT = DSL.field("split_part(component ->> 'code', '.', 3)", SQLDataType.CLOB);
    private static final Field<BigDecimal> QUANTITY =
            DSL.field("(component ->> 'quantity')::numeric", SQLDataType.NUMERIC);

    private final DSLContext database;

    JooqHoldings(DSLContext database) {
        this.database = database;
    }

    @Override
    public Map<OfferingId, Holding> of(TenantId consumer, Collection<OfferingId> offerings) {
        return of(consumer, offerings, COUNTED, WISHED);
    }

    @Override
    public Map<OfferingId, Holding> approvedOf(TenantId consumer, Collection<OfferingId> offerings) {
        return of(consumer, offerings, APPROVED, AGREED);
    }

    private Map<OfferingId, Holding> of(
            TenantId consumer, Collection<OfferingId> offerings, List<String> states, List<String> changes) {
        return held(
                BOOKING.OFFERING_ID,
                OfferingId::new,
                BOOKING.CONSUMER_ID
                        .eq(consumer.value())
                        .and(BOOKING.OFFERING_ID.in(
                                offerings.stream().map(OfferingId::value).toList()))
                        .and(BOOKING.STATE.in(states)),
                changes);
    }

    @Override
    public Map<TenantId, Holding> ofAll(TenantId provider, OfferingId offering) {
        return held(
                BOOKING.CONSUMER_ID,
                TenantId::new,
                BOOKING.PROVIDER_ID
                        .eq(provider.value())
                        .and(BOOKING.OFFERING_ID.eq(offering.value()))
                        .and(BOOKING.STATE.in(APPROVED)),
                AGREED);
    }

    @Override
    public void lock(TenantId consumer, OfferingId offering) {
        database.fetch(
                "select pg_advisory_xact_lock(hashtextextended({0}, 0))",
                DSL.val("quota " + consumer + " " + offering));
    }

    /** An open change counts when it is for more; less counts once its month has come. */
    private static Field<BigDecimal> quantity(List<String> changes) {
        var changed = DSL.table("jsonb_array_elements({0} -> 'plan' -> 'components') changed", QUANTITY_CHANGE.CONTENT);
        return DSL.greatest(
                QUANTITY,
                DSL.coalesce(
                        DSL.field(DSL.select(DSL.max(CHANGED_QUANTITY))
                                .from(QUANTITY_CHANGE, changed)
                                .where(QUANTITY_CHANGE.BOOKING_ID.eq(BOOKING.ID))
                                .and(QUANTITY_CHANGE.STATE.in(changes))
                                .and(DSL.condition("changed ->> 'code' = component ->> 'code'"))),
                        DSL.inline(BigDecimal.ZERO)));
    }

    private <K> Map<K, Holding> held(Field<UUID> by, Function<UUID, K> key, Condition wanted, List<String> changes) {
        var bookings = database.select(by, DSL.count())
                .from(BOOKING)
                .where(wanted)
                .groupBy(by)
                .fetchMap(by, DSL.count());
        var units = new HashMap<UUID, Map<String, BigDecimal>>();
        database.select(by, UNIT, DSL.sum(quantity(changes)))
                .from(
                        BOOKING,
                        DSL.table(
                                "jsonb_array_elements(coalesce({0}, {1}) -> 'plan' -> 'components') component",
                                BOOKING.ORDERED, BOOKING.CONTENT))
                .where(wanted)
                .and(DSL.condition("component ->> 'model' = {0}", DSL.val(PriceModel.PER_UNIT.name())))
                .groupBy(by, UNIT)
                .forEach(row -> units.computeIfAbsent(row.value1(), _ -> new HashMap<>())
                        .put(row.value2(), row.value3().stripTrailingZeros()));
        var held = new HashMap<K, Holding>();
        bookings.forEach((id, number) ->
                held.put(key.apply(id), new Holding(number, units.getOrDefault(id, Map.of()))));
        return held;
    }

    private static List<String> named(Predicate<BookingState> wanted) {
        return Stream.of(BookingState.values())
                .filter(wanted)
                .map(BookingState::name)
                .toList();
    }
}
