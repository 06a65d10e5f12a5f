package de.allmende.billing.price.persistence;

import static de.allmende.billing.db.Tables.PRICE_VERSION;

import de.allmende.billing.db.tables.records.PriceVersionRecord;
import de.allmende.billing.price.PriceModel;
import de.allmende.billing.price.PriceVersion;
import de.allmende.billing.price.Prices;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
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
        return database.selectDistinct(PRICE_VERSION.fields())
                .on(PRICE_VERSION.COMPONENT_CODE, PRICE_VERSION.TENANT_ID)
                .from(PRICE_VERSION)
                .where(PRICE_VERSION.COMPONENT_CODE.in(components))
                .and(PRICE_VERSION.EFFECTIVE_FROM.le(day))
                .orderBy(PRICE_VERSION.COMPONENT_CODE, PRICE_VERSION.TENANT_ID, PRICE_VERSION.EFFECTIVE_FROM.desc())
                .fetchInto(PRICE_VERSION)
                .map(JooqPrices::version);
    }

    @Override
    public List<PriceVersion> of(TenantId owner, String offeringKey) {
        return database.selectFrom(PRICE_VERSION)
                .where(PRICE_VERSION.TENANT_ID.eq(owner.value()))
                .and(PRICE_VERSION.COMPONENT_CODE.startsWith(offeringKey + "."))
                .orderBy(PRICE_VERSION.COMPONENT_CODE, PRICE_VERSION.EFFECTIVE_FROM.desc())
                .fetch(JooqPrices::version);
    }

    @Override
    public Optional<PriceVersion> before(TenantId owner, String component, LocalDate day) {
        return database.selectFrom(PRICE_VERSION)
                .where(PRICE_VERSION.TENANT_ID.eq(owner.value()))
                .and(PRICE_VERSION.COMPONENT_CODE.eq(component))
                .and(PRICE_VERSION.EFFECTIVE_FROM.lt(day))
                .orderBy(PRICE_VERSION.EFFECTIVE_FROM.desc())
                .limit(1)
                .fetchOptional(JooqPrices::version);
    }

    private static PriceVersion version(PriceVersionRecord row) {
        return new PriceVersion(
                row.getId(),
                new TenantId(row.getTenantId()),
                row.getComponentCode(),
                PriceModel.valueOf(row.getModel()),
                row.getUnitPrice().stripTrailingZeros(),
                row.getUnitLabel(),
                row.getUnitCode(),
                row.getEffectiveFrom(),
                row.getDecision());
    }

    @Override
    public boolean add(PriceVersion version) {
        return database.insertInto(PRICE_VERSION)
                        .set(PRICE_VERSION.ID, version.id())
                        .set(PRICE_VERSION.TENANT_ID, version.owner().value())
                        .set(PRICE_VERSION.COMPONENT_CODE, version.component())
                        .set(PRICE_VERSION.MODEL, version.model().name())
                        .set(PRICE_VERSION.UNIT_PRICE, version.unitPrice())
                        .set(PRICE_VERSION.UNIT_LABEL, version.unitLabel())
                        .set(PRICE_VERSION.UNIT_CODE, version.unitCode())
                        .set(PRICE_VERSION.EFFECTIVE_FROM, version.effectiveFrom())
                        .set(PRICE_VERSION.DECISION, version.decision())
                        .set(PRICE_VERSION.CREATED_AT, time.now().atOffset(ZoneOffset.UTC))
                        .onConflict(PRICE_VERSION.TENANT_ID, PRICE_VERSION.COMPONENT_CODE, PRICE_VERSION.EFFECTIVE_FROM)
                        .doNothing()
                        .execute()
                == 1;
    }
}
