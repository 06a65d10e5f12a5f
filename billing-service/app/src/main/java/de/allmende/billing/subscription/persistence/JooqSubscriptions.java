package de.allmende.billing.subscription.persistence;

import static de.allmende.billing.db.Tables.SUBSCRIPTION;
import static de.allmende.billing.db.Tables.SUBSCRIPTION_CHANGE;
import static de.allmende.billing.db.Tables.SUBSCRIPTION_COMPONENT;

import de.allmende.billing.subscription.Subscription;
import de.allmende.billing.subscription.Subscriptions;
import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

@Component
final class JooqSubscriptions implements Subscriptions {

    private final DSLContext database;

    JooqSubscriptions(DSLContext database) {
        this.database = database;
    }

    @Override
    public boolean start(Subscription subscription) {
        boolean isNew = database.insertInto(SUBSCRIPTION)
                        .set(SUBSCRIPTION.ID, subscription.id())
                        .set(SUBSCRIPTION.ISSUER_ID, subscription.issuer().value())
                        .set(SUBSCRIPTION.PROVIDER_ID, subscription.provider().value())
                        .set(SUBSCRIPTION.CONSUMER_ID, subscription.consumer().value())
                        .set(SUBSCRIPTION.BOOKING_NUMBER, subscription.bookingNumber())
                        .set(SUBSCRIPTION.SERVICE_INSTANCE_ID, subscription.serviceInstance())
                        .set(SUBSCRIPTION.OFFERING_KEY, subscription.offeringKey())
                        .set(SUBSCRIPTION.OFFERING_NAME, subscription.offeringName())
                        .set(SUBSCRIPTION.OFFERING_VERSION, subscription.offeringVersion())
                        .set(SUBSCRIPTION.PLAN_NAME, subscription.planName())
                        .set(SUBSCRIPTION.TAX_CLASS, subscription.taxClass())
                        .set(SUBSCRIPTION.CONTRACT_FORM, subscription.contractForm())
                        .set(SUBSCRIPTION.COST_CENTRE, subscription.costCentre())
                        .set(SUBSCRIPTION.PURCHASE_ORDER_NUMBER, subscription.purchaseOrderNumber())
                        .set(SUBSCRIPTION.STARTED_ON, subscription.startedOn())
                        .set(SUBSCRIPTION.CONTINUES_ID, subscription.continues())
                        .onConflict(SUBSCRIPTION.ID)
                        .doNothing()
                        .execute()
                == 1;
        if (isNew) {
            subscription.components().forEach(component -> add(subscription, component));
        }
        return isNew;
    }

    private void add(Subscription subscription, Subscription.Component component) {
        database.insertInto(SUBSCRIPTION_COMPONENT)
                .set(SUBSCRIPTION_COMPONENT.SUBSCRIPTION_ID, subscription.id())
                .set(SUBSCRIPTION_COMPONENT.ISSUER_ID, subscription.issuer().value())
                .set(SUBSCRIPTION_COMPONENT.PROVIDER_ID, subscription.provider().value())
                .set(SUBSCRIPTION_COMPONENT.CONSUMER_ID, subscription.consumer().value())
                .set(SUBSCRIPTION_COMPONENT.COMPONENT_CODE, component.code())
                .set(SUBSCRIPTION_COMPONENT.NAME, component.name())
                .set(SUBSCRIPTION_COMPONENT.QUANTITY, component.quantity())
                .execute();
    }

    @Override
    public boolean change(
            TenantId issuer, UUID subscription, LocalDate effectiveFrom, Map<String, BigDecimal> quantities) {
        return database.insertInto(
                                SUBSCRIPTION_CHANGE,
                                SUBSCRIPTION_CHANGE.SUBSCRIPTION_ID,
                                SUBSCRIPTION_CHANGE.COMPONENT_CODE,
                                SUBSCRIPTION_CHANGE.EFFECTIVE_FROM,
                                SUBSCRIPTION_CHANGE.ISSUER_ID,
                                SUBSCRIPTION_CHANGE.PROVIDER_ID,
                                SUBSCRIPTION_CHANGE.CONSUMER_ID,
                                SUBSCRIPTION_CHANGE.QUANTITY)
                        .select(database.select(
                                        SUBSCRIPTION_COMPONENT.SUBSCRIPTION_ID,
                                        SUBSCRIPTION_COMPONENT.COMPONENT_CODE,
                                        DSL.val(effectiveFrom),
                                        SUBSCRIPTION_COMPONENT.ISSUER_ID,
                                        SUBSCRIPTION_COMPONENT.PROVIDER_ID,
                                        SUBSCRIPTION_COMPONENT.CONSUMER_ID,
                                        quantity(quantities))
                                .from(SUBSCRIPTION_COMPONENT)
                                .where(SUBSCRIPTION_COMPONENT.SUBSCRIPTION_ID.eq(subscription))
                                .and(SUBSCRIPTION_COMPONENT.ISSUER_ID.eq(issuer.value()))
                                .and(SUBSCRIPTION_COMPONENT.COMPONENT_CODE.in(quantities.keySet())))
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    private static Field<BigDecimal> quantity(Map<String, BigDecimal> quantities) {
        return DSL.case_(SUBSCRIPTION_COMPONENT.COMPONENT_CODE).mapValues(quantities);
    }

    @Override
    public boolean end(TenantId issuer, UUID subscription, LocalDate endedOn) {
        return database.update(SUBSCRIPTION)
                        .set(SUBSCRIPTION.ENDED_ON, endedOn)
                        .where(SUBSCRIPTION.ID.eq(subscription))
                        .and(SUBSCRIPTION.ISSUER_ID.eq(issuer.value()))
                        .and(SUBSCRIPTION.ENDED_ON.isNull())
                        .execute()
                == 1;
    }
}
