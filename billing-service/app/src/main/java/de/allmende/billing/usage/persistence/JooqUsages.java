package de.allmende.billing.usage.persistence;

import static de.allmende.billing.db.Tables.BILLING_CLAIM;
import static de.allmende.billing.db.Tables.PRICE_VERSION;
import static de.allmende.billing.db.Tables.SUBSCRIPTION;
import static de.allmende.billing.db.Tables.SUBSCRIPTION_COMPONENT;
import static de.allmende.billing.db.Tables.USAGE_EVENT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import de.allmende.billing.db.tables.records.SubscriptionRecord;
import de.allmende.billing.db.tables.records.UsageEventRecord;
import de.allmende.billing.price.Figures;
import de.allmende.billing.price.PriceModel;
import de.allmende.billing.usage.MeteredService;
import de.allmende.billing.usage.UsageEvent;
import de.allmende.billing.usage.UsageMonth;
import de.allmende.billing.usage.Usages;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

@Component
final class JooqUsages implements Usages {

    private static final HexFormat HEX = HexFormat.of();

    private final DSLContext database;

    JooqUsages(DSLContext database) {
        this.database = database;
    }

    @Override
    public Map<UUID, MeteredService> services(TenantId provider, Collection<UUID> instances) {
        return services(provider, SUBSCRIPTION.SERVICE_INSTANCE_ID, instances);
    }

    /** By what they are looked for, each with those that continue it. */
    private Map<UUID, MeteredService> services(TenantId provider, Field<UUID> by, Collection<UUID> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var charged = field(exists(selectOne()
                .from(PRICE_VERSION)
                .where(PRICE_VERSION.TENANT_ID.eq(SUBSCRIPTION_COMPONENT.ISSUER_ID))
                .and(PRICE_VERSION.COMPONENT_CODE.eq(SUBSCRIPTION_COMPONENT.COMPONENT_CODE))
                .and(PRICE_VERSION.MODEL.eq(PriceModel.PER_USAGE_UNIT.name()))));
        var rows = database.select(SUBSCRIPTION.asterisk(), SUBSCRIPTION_COMPONENT.COMPONENT_CODE, charged)
                .from(SUBSCRIPTION)
                .join(SUBSCRIPTION_COMPONENT)
                .on(SUBSCRIPTION_COMPONENT.SUBSCRIPTION_ID.eq(SUBSCRIPTION.ID))
                .where(SUBSCRIPTION.PROVIDER_ID.eq(provider.value()))
                .and(by.in(wanted))
                .orderBy(SUBSCRIPTION_COMPONENT.COMPONENT_CODE)
                .fetchGroups(by);
        var ended = rows.values().stream()
                .map(components -> components.getFirst().into(SUBSCRIPTION))
                .filter(subscription -> subscription.getEndedOn() != null)
                .map(SubscriptionRecord::getId)
                .toList();
        var continuing = services(provider, SUBSCRIPTION.CONTINUES_ID, ended);
        var services = new HashMap<UUID, MeteredService>();
        rows.forEach((key, components) -> {
            var subscription = components.getFirst().into(SUBSCRIPTION);
            services.put(
                    key,
                    new MeteredService(
                            subscription.getId(),
                            subscription.getServiceInstanceId(),
                            new TenantId(subscription.getIssuerId()),
                            new TenantId(subscription.getProviderId()),
                            new TenantId(subscription.getConsumerId()),
                            subscription.getStartedOn(),
                            subscription.getEndedOn(),
                            components.map(component -> new MeteredService.Meter(
                                    component.get(SUBSCRIPTION_COMPONENT.COMPONENT_CODE), component.get(charged))),
                            continuing.get(subscription.getId())));
        });
        return services;
    }

    @Override
    public Map<UsageEvent.Key, String> kept(TenantId provider, Collection<UsageEvent.Key> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        var wanted = keys.stream()
                .map(key -> row(key.consumer().value(), key.source(), key.eventId()))
                .toList();
        return database.selectFrom(USAGE_EVENT)
                .where(USAGE_EVENT.PROVIDER_ID.eq(provider.value()))
                .and(row(USAGE_EVENT.CONSUMER_ID, USAGE_EVENT.SOURCE, USAGE_EVENT.EVENT_ID)
                        .in(wanted))
                .fetchMap(JooqUsages::key, event -> HEX.formatHex(event.getPayloadHash()));
    }

    private static UsageEvent.Key key(UsageEventRecord event) {
        return new UsageEvent.Key(
                new TenantId(event.getConsumerId()),
                new TenantId(event.getProviderId()),
                event.getSource(),
                event.getEventId());
    }

    @Override
    public void holdOpen(Collection<UsageMonth> months) {
        months.stream()
                .map(UsageMonth::lockKey)
                .sorted()
                .forEach(key -> database.fetch("select pg_advisory_xact_lock_shared({0})", val(key)));
    }

    @Override
    public Set<UsageEvent.Period> billed(Collection<UsageEvent.Period> periods) {
        if (periods.isEmpty()) {
            return Set.of();
        }
        var wanted = periods.stream()
                .map(period -> row(
                        period.subscription(),
                        period.component(),
                        period.month().atDay(1)))
                .toList();
        return database.selectFrom(BILLING_CLAIM)
                .where(row(BILLING_CLAIM.SUBSCRIPTION_ID, BILLING_CLAIM.COMPONENT_CODE, BILLING_CLAIM.PERIOD_START)
                        .in(wanted))
                .fetchSet(claim -> new UsageEvent.Period(
                        claim.getSubscriptionId(), claim.getComponentCode(), YearMonth.from(claim.getPeriodStart())));
    }

    @Override
    public Set<UsageEvent.Key> keep(Collection<UsageEvent> events, UUID reportedBy, Instant receivedAt) {
        if (events.isEmpty()) {
            return Set.of();
        }
        var rows = events.stream()
                .sorted(Comparator.comparing(
                                (UsageEvent event) -> event.key().consumer().value())
                        .thenComparing(event -> event.key().source())
                        .thenComparing(event -> event.key().eventId()))
                .map(event -> record(event, reportedBy, receivedAt))
                .toList();
        return new HashSet<>(database.insertInto(USAGE_EVENT)
                .set(rows)
                .onConflictDoNothing()
                .returning()
                .fetch()
                .map(JooqUsages::key));
    }

    private UsageEventRecord record(UsageEvent event, UUID reportedBy, Instant receivedAt) {
        var row = database.newRecord(USAGE_EVENT);
        row.setConsumerId(event.key().consumer().value());
        row.setProviderId(event.key().provider().value());
        row.setIssuerId(event.issuer().value());
        row.setSource(event.key().source());
        row.setEventId(event.key().eventId());
        row.setPayloadHash(HEX.parseHex(event.payloadHash()));
        row.setSubscriptionId(event.subscription());
        row.setComponentCode(event.component());
        row.setQuantity(event.quantity());
        row.setOccurredAt(event.occurredAt().atOffset(ZoneOffset.UTC));
        row.setMonth(event.period().month().atDay(1));
        row.setReceivedAt(receivedAt.atOffset(ZoneOffset.UTC));
        row.setReportedBy(reportedBy);
        return row;
    }

    @Override
    public List<Recorded> page(UUID instance, YearMonth month, Optional<String> after, int size) {
        var condition = of(instance, month);
        if (after.isPresent()) {
            condition = condition.and(
                    row(USAGE_EVENT.SOURCE, USAGE_EVENT.EVENT_ID).gt(row(source(after.get()), eventId(after.get()))));
        }
        return database.select(USAGE_EVENT.asterisk())
                .from(USAGE_EVENT)
                .join(SUBSCRIPTION)
                .on(SUBSCRIPTION.ID.eq(USAGE_EVENT.SUBSCRIPTION_ID))
                .where(condition)
                .orderBy(USAGE_EVENT.SOURCE, USAGE_EVENT.EVENT_ID)
                .limit(size)
                .fetchInto(USAGE_EVENT)
                .map(event -> new Recorded(
                        event.getEventId(),
                        event.getSource(),
                        event.getComponentCode(),
                        Figures.plain(event.getQuantity()),
                        event.getOccurredAt().toInstant(),
                        event.getReceivedAt().toInstant()));
    }

    private static String source(String position) {
        return position.substring(0, position.indexOf('\n'));
    }

    private static String eventId(String position) {
        return position.substring(position.indexOf('\n') + 1);
    }

    private static Condition of(UUID instance, YearMonth month) {
        return SUBSCRIPTION.SERVICE_INSTANCE_ID.eq(instance).and(USAGE_EVENT.MONTH.eq(month.atDay(1)));
    }

    @Override
    public List<Total> totals(UUID instance, YearMonth month) {
        return database.select(USAGE_EVENT.COMPONENT_CODE, sum(USAGE_EVENT.QUANTITY), count())
                .from(USAGE_EVENT)
                .join(SUBSCRIPTION)
                .on(SUBSCRIPTION.ID.eq(USAGE_EVENT.SUBSCRIPTION_ID))
                .where(of(instance, month))
                .groupBy(USAGE_EVENT.COMPONENT_CODE)
                .orderBy(USAGE_EVENT.COMPONENT_CODE)
                .fetch(total -> new Total(total.value1(), Figures.plain(total.value2()), total.value3()));
    }
}
