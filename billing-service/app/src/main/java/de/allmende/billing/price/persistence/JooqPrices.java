package de.allmende.billing.price.persistence;

import static de.allmende.billing.db.Tables.PRICE_DISCOUNT;
import static de.allmende.billing.db.Tables.PRICE_TIER;
import static de.allmende.billing.db.Tables.PRICE_VERSION;
import static de.allmende.billing.db.Tables.SUBSCRIPTION;
import static de.allmende.billing.db.Tables.SUBSCRIPTION_COMPONENT;
import static de.allmende.billing.db.Tables.TAX_CASE;
import static de.allmende.billing.db.Tables.TAX_RULE;
import static org.jooq.impl.DSL.selectOne;

import de.allmende.billing.db.tables.records.PriceVersionRecord;
import de.allmende.billing.price.Figures;
import de.allmende.billing.price.GroupDiscount;
import de.allmende.billing.price.GroupDiscount.LegalBasis;
import de.allmende.billing.price.MissingUsage;
import de.allmende.billing.price.PriceModel;
import de.allmende.billing.price.PriceScale;
import de.allmende.billing.price.PriceTerms;
import de.allmende.billing.price.PriceTier;
import de.allmende.billing.price.PriceVersion;
import de.allmende.billing.price.Prices;
import de.allmende.billing.price.Proration;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class JooqPrices implements Prices {

    private final DSLContext database;
    private final BusinessTime time;

    JooqPrices(DSLContext database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    @Override
    public List<PriceVersion> inForce(Collection<String> components, LocalDate day) {
        return versions(database.selectDistinct(PRICE_VERSION.fields())
                .on(PRICE_VERSION.COMPONENT_CODE, PRICE_VERSION.TENANT_ID)
                .from(PRICE_VERSION)
                .where(PRICE_VERSION.COMPONENT_CODE.in(components))
                .and(PRICE_VERSION.EFFECTIVE_FROM.le(day))
                .orderBy(PRICE_VERSION.COMPONENT_CODE, PRICE_VERSION.TENANT_ID, PRICE_VERSION.EFFECTIVE_FROM.desc())
                .fetchInto(PRICE_VERSION));
    }

    @Override
    public List<PriceVersion> of(TenantId owner, String offeringKey) {
        return versions(database.selectFrom(PRICE_VERSION)
                .where(PRICE_VERSION.TENANT_ID.eq(owner.value()))
                .and(PRICE_VERSION.COMPONENT_CODE.startsWith(offeringKey + "."))
                .orderBy(PRICE_VERSION.COMPONENT_CODE, PRICE_VERSION.EFFECTIVE_FROM.desc())
                .fetch());
    }

    @Override
    public Map<UUID, PriceVersion> byId(Collection<UUID> versions) {
        return versions(database.selectFrom(PRICE_VERSION)
                        .where(PRICE_VERSION.ID.in(versions))
                        .fetch())
                .stream()
                .collect(Collectors.toMap(PriceVersion::id, Function.identity()));
    }

    @Override
    public boolean isChargedAtCost(TenantId owner, String component) {
        return database.fetchExists(selectOne()
                .from(SUBSCRIPTION_COMPONENT)
                .join(SUBSCRIPTION)
                .on(SUBSCRIPTION.ID.eq(SUBSCRIPTION_COMPONENT.SUBSCRIPTION_ID))
                .join(TAX_RULE)
                .on(TAX_RULE.TAX_CLASS.eq(SUBSCRIPTION.TAX_CLASS))
                .and(TAX_RULE.CONTRACT_FORM.eq(SUBSCRIPTION.CONTRACT_FORM))
                .join(TAX_CASE)
                .on(TAX_CASE.CODE.eq(TAX_RULE.TAX_CASE))
                .where(SUBSCRIPTION_COMPONENT.ISSUER_ID.eq(owner.value()))
                .and(SUBSCRIPTION_COMPONENT.COMPONENT_CODE.eq(component))
                .and(SUBSCRIPTION.ENDED_ON.isNull().or(SUBSCRIPTION.ENDED_ON.gt(time.today())))
                .and(TAX_CASE.RECOVERS_COST));
    }

    @Override
    public Optional<PriceVersion> before(TenantId owner, String component, LocalDate day) {
        return versions(database.selectFrom(PRICE_VERSION)
                        .where(PRICE_VERSION.TENANT_ID.eq(owner.value()))
                        .and(PRICE_VERSION.COMPONENT_CODE.eq(component))
                        .and(PRICE_VERSION.EFFECTIVE_FROM.lt(day))
                        .orderBy(PRICE_VERSION.EFFECTIVE_FROM.desc())
                        .limit(1)
                        .fetch())
                .stream()
                .findFirst();
    }

    private List<PriceVersion> versions(List<PriceVersionRecord> rows) {
        var ids = rows.stream().map(PriceVersionRecord::getId).toList();
        var tiers = database.selectFrom(PRICE_TIER)
                .where(PRICE_TIER.PRICE_VERSION_ID.in(ids))
                .orderBy(PRICE_TIER.PRICE_VERSION_ID, PRICE_TIER.POSITION)
                .fetchGroups(
                        PRICE_TIER.PRICE_VERSION_ID,
                        row -> new PriceTier(
                                row.get(PRICE_TIER.ABOVE), row.get(PRICE_TIER.UP_TO), row.get(PRICE_TIER.UNIT_PRICE)));
        var discounts = database.selectFrom(PRICE_DISCOUNT)
                .where(PRICE_DISCOUNT.PRICE_VERSION_ID.in(ids))
                .orderBy(PRICE_DISCOUNT.PRICE_VERSION_ID, PRICE_DISCOUNT.LEGAL_BASIS)
                .fetchGroups(
                        PRICE_DISCOUNT.PRICE_VERSION_ID,
                        row -> new GroupDiscount(
                                LegalBasis.valueOf(row.get(PRICE_DISCOUNT.LEGAL_BASIS)),
                                row.get(PRICE_DISCOUNT.PERCENT),
                                row.get(PRICE_DISCOUNT.REASON)));
        return rows.stream()
                .map(row -> version(
                        row,
                        tiers.getOrDefault(row.getId(), List.of()),
                        discounts.getOrDefault(row.getId(), List.of())))
                .toList();
    }

    private static PriceVersion version(PriceVersionRecord row, List<PriceTier> tiers, List<GroupDiscount> discounts) {
        return new PriceVersion(
                row.getId(),
                new TenantId(row.getTenantId()),
                row.getComponentCode(),
                PriceModel.valueOf(row.getModel()),
                Figures.plain(row.getUnitPrice()),
                row.getUnitLabel(),
                row.getUnitCode(),
                row.getEffectiveFrom(),
                row.getDecision(),
                new PriceTerms(
                        PriceScale.valueOf(row.getScale()),
                        tiers,
                        row.getBlockSize(),
                        plain(row.getIncludedQuantity()),
                        row.getMinimumAmount(),
                        plain(row.getMarginPercent()),
                        discounts,
                        Proration.valueOf(row.getProration()),
                        MissingUsage.valueOf(row.getMissingUsage())));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : Figures.plain(number);
    }

    @Override
    public boolean add(PriceVersion version) {
        var terms = version.terms();
        boolean isNew = database.insertInto(PRICE_VERSION)
                        .set(PRICE_VERSION.ID, version.id())
                        .set(PRICE_VERSION.TENANT_ID, version.owner().value())
                        .set(PRICE_VERSION.COMPONENT_CODE, version.component())
                        .set(PRICE_VERSION.MODEL, version.model().name())
                        .set(PRICE_VERSION.UNIT_PRICE, version.unitPrice())
                        .set(PRICE_VERSION.UNIT_LABEL, version.unitLabel())
                        .set(PRICE_VERSION.UNIT_CODE, version.unitCode())
                        .set(PRICE_VERSION.EFFECTIVE_FROM, version.effectiveFrom())
                        .set(PRICE_VERSION.DECISION, version.decision())
                        .set(PRICE_VERSION.SCALE, terms.scale().name())
                        .set(PRICE_VERSION.BLOCK_SIZE, terms.blockSize())
                        .set(PRICE_VERSION.INCLUDED_QUANTITY, terms.included())
                        .set(PRICE_VERSION.MINIMUM_AMOUNT, terms.minimum())
                        .set(PRICE_VERSION.MARGIN_PERCENT, terms.marginPercent())
                        .set(PRICE_VERSION.PRORATION, terms.proration().name())
                        .set(PRICE_VERSION.MISSING_USAGE, terms.missingUsage().name())
                        .set(PRICE_VERSION.CREATED_AT, time.now().atOffset(ZoneOffset.UTC))
                        .onConflict(PRICE_VERSION.TENANT_ID, PRICE_VERSION.COMPONENT_CODE, PRICE_VERSION.EFFECTIVE_FROM)
                        .doNothing()
                        .execute()
                == 1;
        if (isNew) {
            addTiers(version);
            addDiscounts(version);
        }
        return isNew;
    }

    private void addTiers(PriceVersion version) {
        var tiers = version.terms().tiers();
        for (int place = 0; place < tiers.size(); place++) {
            database.insertInto(PRICE_TIER)
                    .set(PRICE_TIER.PRICE_VERSION_ID, version.id())
                    .set(PRICE_TIER.POSITION, place + 1)
                    .set(PRICE_TIER.TENANT_ID, version.owner().value())
                    .set(PRICE_TIER.ABOVE, tiers.get(place).above())
                    .set(PRICE_TIER.UP_TO, tiers.get(place).upTo())
                    .set(PRICE_TIER.UNIT_PRICE, tiers.get(place).unitPrice())
                    .execute();
        }
    }

    private void addDiscounts(PriceVersion version) {
        for (var discount : version.terms().discounts()) {
            database.insertInto(PRICE_DISCOUNT)
                    .set(PRICE_DISCOUNT.PRICE_VERSION_ID, version.id())
                    .set(PRICE_DISCOUNT.LEGAL_BASIS, discount.group().name())
                    .set(PRICE_DISCOUNT.TENANT_ID, version.owner().value())
                    .set(PRICE_DISCOUNT.PERCENT, discount.percent())
                    .set(PRICE_DISCOUNT.REASON, discount.reason())
                    .execute();
        }
    }
}
