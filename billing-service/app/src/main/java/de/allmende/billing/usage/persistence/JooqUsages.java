package de.allmende.billing.usage.persistence;

import static de.allmende.billing.db.Tables.BILLING_CLAIM;
import static de.allmende.billing.db.Tables.INVOICE;
import static de.allmende.billing.db.Tables.INVOICE_LINE;
import static de.allmende.billing.db.Tables.METERED;
import static de.allmende.billing.db.Tables.PRICE_VERSION;
import static de.allmende.billing.db.Tables.SUBSCRIPTION;
import static de.allmende.billing.db.Tables.SUBSCRIPTION_COMPONENT;
import static de.allmende.billing.db.Tables.USAGE_EVENT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Row3;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class JooqUsages implements Usages {

    private static final HexFormat HEX = HexFormat.of();

    private static final de.allmende.billing.db.tables.UsageEvent CORRECTION = USAGE_EVENT.as("correction");

    private static final de.allmende.billing.db.tables.Invoice CANCELLING = INVOICE.as("cancelling");

    private static final Field<BigDecimal> BILLED = field(name("billed"), BigDecimal.class);

    private static final Field<BigDecimal> CREDITED = field(name("credited"), BigDecimal.class);

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
    public Map<UsageEvent.Key, Kept> kept(TenantId provider, Collection<UsageEvent.Key> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return database.selectFrom(USAGE_EVENT)
                .where(USAGE_EVENT.PROVIDER_ID.eq(provider.value()))
                .and(row(USAGE_EVENT.CONSUMER_ID, USAGE_EVENT.SOURCE, USAGE_EVENT.EVENT_ID)
                        .in(rows(keys)))
                .fetchMap(
                        JooqUsages::key,
                        event -> new Kept(
                                HEX.formatHex(event.getPayloadHash()),
                                event.getSubscriptionId(),
                                event.getComponentCode(),
                                event.getOccurredAt().toInstant()));
    }

    private static List<Row3<UUID, String, String>> rows(Collection<UsageEvent.Key> keys) {
        return keys.stream()
                .map(key -> row(key.consumer().value(), key.source(), key.eventId()))
                .toList();
    }

    @Override
    public Set<UsageEvent.Key> corrected(TenantId provider, Collection<UsageEvent.Key> keys) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        return database.selectFrom(USAGE_EVENT)
                .where(USAGE_EVENT.PROVIDER_ID.eq(provider.value()))
                .and(USAGE_EVENT.CORRECTS_EVENT_ID.isNotNull())
                .and(row(USAGE_EVENT.CONSUMER_ID, USAGE_EVENT.CORRECTS_SOURCE, USAGE_EVENT.CORRECTS_EVENT_ID)
                        .in(rows(keys)))
                .fetchSet(event -> new UsageEvent.Key(
                        new TenantId(event.getConsumerId()),
                        provider,
                        event.getCorrectsSource(),
                        event.getCorrectsEventId()));
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
                .andNot(BILLING_CLAIM.ESTIMATED)
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
        if (event.corrects() != null) {
            row.setCorrectsSource(event.corrects().source());
            row.setCorrectsEventId(event.corrects().eventId());
        }
        return row;
    }

    @Override
    public List<Recorded> page(UUID instance, YearMonth month, Optional<String> after, int size) {
        var condition = of(instance, month);
        if (after.isPresent()) {
            condition = condition.and(
                    row(USAGE_EVENT.SOURCE, USAGE_EVENT.EVENT_ID).gt(row(source(after.get()), eventId(after.get()))));
        }
        return database.select(USAGE_EVENT.fields())
                .select(CORRECTION.SOURCE, CORRECTION.EVENT_ID)
                .from(USAGE_EVENT)
                .join(SUBSCRIPTION)
                .on(SUBSCRIPTION.ID.eq(USAGE_EVENT.SUBSCRIPTION_ID))
                .leftJoin(CORRECTION)
                .on(CORRECTION.CONSUMER_ID.eq(USAGE_EVENT.CONSUMER_ID))
                .and(CORRECTION.PROVIDER_ID.eq(USAGE_EVENT.PROVIDER_ID))
                .and(CORRECTION.CORRECTS_SOURCE.eq(USAGE_EVENT.SOURCE))
                .and(CORRECTION.CORRECTS_EVENT_ID.eq(USAGE_EVENT.EVENT_ID))
                .where(condition)
                .orderBy(USAGE_EVENT.SOURCE, USAGE_EVENT.EVENT_ID)
                .limit(size)
                .fetch(row -> new Recorded(
                        row.get(USAGE_EVENT.EVENT_ID),
                        row.get(USAGE_EVENT.SOURCE),
                        row.get(USAGE_EVENT.COMPONENT_CODE),
                        Figures.plain(row.get(USAGE_EVENT.QUANTITY)),
                        row.get(USAGE_EVENT.OCCURRED_AT).toInstant(),
                        row.get(USAGE_EVENT.RECEIVED_AT).toInstant(),
                        reference(row.get(USAGE_EVENT.CORRECTS_SOURCE), row.get(USAGE_EVENT.CORRECTS_EVENT_ID)),
                        reference(row.get(CORRECTION.SOURCE), row.get(CORRECTION.EVENT_ID))));
    }

    private static @Nullable Reference reference(@Nullable String source, @Nullable String eventId) {
        return source == null || eventId == null ? null : new Reference(source, eventId);
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
    public Optional<ReconciledService> reconciled(TenantId reader, UUID instance) {
        return database.selectFrom(SUBSCRIPTION)
                .where(SUBSCRIPTION.SERVICE_INSTANCE_ID.eq(instance))
                .fetchOptional(subscription -> new ReconciledService(
                        subscription.getOfferingName(),
                        subscription.getBookingNumber(),
                        months(subscription, isParty(reader, subscription))));
    }

    private static boolean isParty(TenantId reader, SubscriptionRecord subscription) {
        return reader.value().equals(subscription.getIssuerId())
                || reader.value().equals(subscription.getConsumerId());
    }

    private List<ReconciledMonth> months(SubscriptionRecord subscription, boolean withDocuments) {
        return Stream.concat(
                        reported(subscription, withDocuments).stream(), estimated(subscription, withDocuments).stream())
                .sorted(Comparator.comparing(ReconciledMonth::month)
                        .reversed()
                        .thenComparing(ReconciledMonth::component))
                .toList();
    }

    private List<ReconciledMonth> reported(SubscriptionRecord subscription, boolean withDocuments) {
        var said = said(METERED.SUBSCRIPTION_ID, METERED.COMPONENT_CODE, METERED.MONTH);
        return database.select(METERED.fields())
                .select(SUBSCRIPTION_COMPONENT.NAME)
                .select(said.field(BILLED), said.field(CREDITED))
                .from(METERED)
                .join(SUBSCRIPTION_COMPONENT)
                .on(SUBSCRIPTION_COMPONENT.SUBSCRIPTION_ID.eq(METERED.SUBSCRIPTION_ID))
                .and(SUBSCRIPTION_COMPONENT.COMPONENT_CODE.eq(METERED.COMPONENT_CODE))
                .crossJoin(said)
                .where(METERED.SUBSCRIPTION_ID.eq(subscription.getId()))
                .fetch(row -> new ReconciledMonth(
                        YearMonth.from(row.get(METERED.MONTH)),
                        row.get(METERED.COMPONENT_CODE),
                        row.get(SUBSCRIPTION_COMPONENT.NAME),
                        Figures.plain(row.get(METERED.QUANTITY)),
                        row.get(METERED.EVENTS),
                        withDocuments ? documents(row) : null));
    }

    /** Months that were billed and of which nothing is reported to this day. */
    private List<ReconciledMonth> estimated(SubscriptionRecord subscription, boolean withDocuments) {
        var said = said(BILLING_CLAIM.SUBSCRIPTION_ID, BILLING_CLAIM.COMPONENT_CODE, BILLING_CLAIM.PERIOD_START);
        return database.select(BILLING_CLAIM.COMPONENT_CODE, BILLING_CLAIM.PERIOD_START)
                .select(SUBSCRIPTION_COMPONENT.NAME)
                .select(said.field(BILLED), said.field(CREDITED))
                .from(BILLING_CLAIM)
                .join(SUBSCRIPTION_COMPONENT)
                .on(SUBSCRIPTION_COMPONENT.SUBSCRIPTION_ID.eq(BILLING_CLAIM.SUBSCRIPTION_ID))
                .and(SUBSCRIPTION_COMPONENT.COMPONENT_CODE.eq(BILLING_CLAIM.COMPONENT_CODE))
                .crossJoin(said)
                .where(BILLING_CLAIM.SUBSCRIPTION_ID.eq(subscription.getId()))
                .and(BILLING_CLAIM.ESTIMATED)
                .and(notExists(selectOne()
                        .from(METERED)
                        .where(METERED.SUBSCRIPTION_ID.eq(BILLING_CLAIM.SUBSCRIPTION_ID))
                        .and(METERED.COMPONENT_CODE.eq(BILLING_CLAIM.COMPONENT_CODE))
                        .and(METERED.MONTH.eq(BILLING_CLAIM.PERIOD_START))))
                .fetch(row -> new ReconciledMonth(
                        YearMonth.from(row.get(BILLING_CLAIM.PERIOD_START)),
                        row.get(BILLING_CLAIM.COMPONENT_CODE),
                        row.get(SUBSCRIPTION_COMPONENT.NAME),
                        BigDecimal.ZERO,
                        0,
                        withDocuments ? documents(row) : null));
    }

    /** What issued documents that are not cancelled say of a month. */
    private static Table<Record2<BigDecimal, BigDecimal>> said(
            Field<UUID> subscription, Field<String> component, Field<LocalDate> month) {
        var quantity = INVOICE_LINE.BASE_QUANTITY.minus(coalesce(INVOICE_LINE.BILLED_QUANTITY, BigDecimal.ZERO));
        return lateral(select(
                                coalesce(sum(quantity).filterWhere(quantity.ge(BigDecimal.ZERO)), BigDecimal.ZERO)
                                        .as(BILLED),
                                coalesce(sum(quantity).filterWhere(quantity.lt(BigDecimal.ZERO)), BigDecimal.ZERO)
                                        .as(CREDITED))
                        .from(INVOICE_LINE)
                        .join(INVOICE)
                        .on(INVOICE.ID.eq(INVOICE_LINE.INVOICE_ID))
                        .where(INVOICE_LINE.SUBSCRIPTION_ID.eq(subscription))
                        .and(INVOICE_LINE.COMPONENT_CODE.eq(component))
                        .and(INVOICE_LINE.SERVICE_FROM.ge(month))
                        .and(INVOICE_LINE.SERVICE_FROM.lt(field("{0} + interval '1 month'", LocalDate.class, month)))
                        .and(INVOICE.CANCELS_ID.isNull())
                        .and(notExists(selectOne().from(CANCELLING).where(CANCELLING.CANCELS_ID.eq(INVOICE.ID)))))
                .as("said");
    }

    private static Documents documents(Record row) {
        return new Documents(Figures.plain(row.get(BILLED)), Figures.plain(row.get(CREDITED)));
    }

    @Override
    public List<Total> totals(UUID instance, YearMonth month) {
        return database.select(METERED.COMPONENT_CODE, METERED.QUANTITY, METERED.EVENTS)
                .from(METERED)
                .join(SUBSCRIPTION)
                .on(SUBSCRIPTION.ID.eq(METERED.SUBSCRIPTION_ID))
                .where(SUBSCRIPTION.SERVICE_INSTANCE_ID.eq(instance))
                .and(METERED.MONTH.eq(month.atDay(1)))
                .orderBy(METERED.COMPONENT_CODE)
                .fetch(total -> new Total(total.value1(), Figures.plain(total.value2()), total.value3()));
    }
}
