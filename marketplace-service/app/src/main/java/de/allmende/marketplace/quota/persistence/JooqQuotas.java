package de.allmende.marketplace.quota.persistence;

import static de.allmende.marketplace.db.Tables.QUOTA;

import de.allmende.marketplace.booking.Person;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.marketplace.catalogue.QuotaUse.Unit;
import de.allmende.marketplace.db.tables.records.QuotaRecord;
import de.allmende.marketplace.quota.Ceiling;
import de.allmende.marketplace.quota.Quota;
import de.allmende.marketplace.quota.QuotaHistory;
import de.allmende.marketplace.quota.QuotaId;
import de.allmende.marketplace.quota.Quotas;
import de.allmende.platform.tenancy.TenantId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was said about quotas, in PostgreSQL; rows are added and never changed. */
@Component
final class JooqQuotas implements Quotas {

    private final DSLContext database;

    JooqQuotas(DSLContext database) {
        this.database = database;
    }

    @Override
    public void add(Quota quota) {
        var consumer = quota.consumer();
        var ceiling = quota.ceiling();
        var units = ceiling == null ? null : ceiling.units();
        database.insertInto(QUOTA)
                .set(QUOTA.ID, quota.id().value())
                .set(QUOTA.OFFERING_ID, quota.offering().value())
                .set(QUOTA.PROVIDER_ID, quota.provider().value())
                .set(QUOTA.CONSUMER_ID, consumer == null ? null : consumer.value())
                .set(QUOTA.BOOKINGS_LIMIT, ceiling == null ? null : ceiling.bookings())
                .set(QUOTA.UNIT_CODE, units == null ? null : units.unit().code())
                .set(QUOTA.UNIT_NAME, units == null ? null : units.unit().name())
                .set(QUOTA.UNITS_LIMIT, units == null ? null : units.allowed())
                .set(QUOTA.VALID_FROM, quota.from())
                .set(QUOTA.VALID_UNTIL, quota.until())
                .set(QUOTA.REASON, quota.reason())
                .set(QUOTA.SET_BY_ID, quota.setBy().id())
                .set(QUOTA.SET_BY_NAME, quota.setBy().name())
                .set(QUOTA.SET_AT, quota.setAt().atOffset(ZoneOffset.UTC))
                .execute();
    }

    @Override
    public QuotaHistory set(TenantId provider, OfferingId offering) {
        return new QuotaHistory(
                said(QUOTA.PROVIDER_ID.eq(provider.value()).and(QUOTA.OFFERING_ID.eq(offering.value()))));
    }

    @Override
    public Map<OfferingId, QuotaHistory> told(TenantId consumer, Collection<OfferingId> offerings) {
        if (offerings.isEmpty()) {
            return Map.of();
        }
        return said(to(consumer)
                        .and(QUOTA.OFFERING_ID.in(
                                offerings.stream().map(OfferingId::value).toList())))
                .stream()
                .collect(Collectors.groupingBy(
                        Quota::offering, Collectors.collectingAndThen(Collectors.toList(), QuotaHistory::new)));
    }

    @Override
    public List<OfferingId> offerings(TenantId consumer) {
        return database.selectDistinct(QUOTA.OFFERING_ID)
                .from(QUOTA)
                .where(to(consumer))
                .fetch(row -> new OfferingId(row.value1()));
    }

    private static Condition to(TenantId consumer) {
        return QUOTA.CONSUMER_ID.eq(consumer.value()).or(QUOTA.CONSUMER_ID.isNull());
    }

    private List<Quota> said(Condition wanted) {
        return database.selectFrom(QUOTA)
                .where(wanted)
                .orderBy(QUOTA.SET_AT.desc(), QUOTA.ID.desc())
                .fetch(JooqQuotas::quota);
    }

    private static Quota quota(QuotaRecord row) {
        return new Quota(
                new QuotaId(row.getId()),
                new OfferingId(row.getOfferingId()),
                new TenantId(row.getProviderId()),
                row.getConsumerId() == null ? null : new TenantId(row.getConsumerId()),
                ceiling(row),
                row.getValidFrom(),
                row.getValidUntil(),
                row.getReason(),
                new Person(row.getSetById(), row.getSetByName()),
                row.getSetAt().toInstant());
    }

    private static @Nullable Ceiling ceiling(QuotaRecord row) {
        var units = row.getUnitCode() == null
                ? null
                : new Ceiling.Units(
                        new Unit(row.getUnitCode(), row.getUnitName()),
                        row.getUnitsLimit().stripTrailingZeros());
        return row.getBookingsLimit() == null && units == null ? null : new Ceiling(row.getBookingsLimit(), units);
    }
}
