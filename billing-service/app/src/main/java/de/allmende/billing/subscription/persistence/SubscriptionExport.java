package de.allmende.billing.subscription.persistence;

import static de.allmende.billing.db.Tables.SUBSCRIPTION;
import static de.allmende.billing.db.Tables.SUBSCRIPTION_CHANGE;
import static de.allmende.billing.db.Tables.SUBSCRIPTION_COMPONENT;

import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What is charged every month; open is what no issued invoice charges yet. */
@Component
final class SubscriptionExport implements ExportPart {

    private final DSLContext database;
    private final BusinessTime time;

    SubscriptionExport(DSLContext database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        out.table(ExportTable.of("laufende-posten", "Was monatlich abgerechnet wird oder wurde")
                .column("buchung", "Buchungsnummer", SUBSCRIPTION.BOOKING_NUMBER)
                .id("dienst", "Kennung des Dienstes", SUBSCRIPTION.SERVICE_INSTANCE_ID, "sin")
                .column("leistung", "Leistung", SUBSCRIPTION.OFFERING_NAME)
                .column("tarif", "Tarif", SUBSCRIPTION.PLAN_NAME)
                .column("baustein", "Preisbaustein", SUBSCRIPTION_COMPONENT.COMPONENT_CODE)
                .column("baustein_name", "Name des Preisbausteins", SUBSCRIPTION_COMPONENT.NAME)
                .column("menge", "Bestellte Menge", SUBSCRIPTION_COMPONENT.QUANTITY)
                .column("kostenstelle", "Kostenstelle", SUBSCRIPTION.COST_CENTRE)
                .column("bestellnummer", "Bestellnummer", SUBSCRIPTION.PURCHASE_ORDER_NUMBER)
                .column("von", "Erster Tag", SUBSCRIPTION.STARTED_ON)
                .column("bis", "Erster Tag ohne Leistung", SUBSCRIPTION.ENDED_ON)
                .from(fields -> database.select(fields)
                        .from(SUBSCRIPTION
                                .join(SUBSCRIPTION_COMPONENT)
                                .on(SUBSCRIPTION_COMPONENT.SUBSCRIPTION_ID.eq(SUBSCRIPTION.ID)))
                        .where(SUBSCRIPTION
                                .CONSUMER_ID
                                .eq(tenant.value())
                                .or(SUBSCRIPTION.PROVIDER_ID.eq(tenant.value()))
                                .or(SUBSCRIPTION.ISSUER_ID.eq(tenant.value())))
                        .orderBy(SUBSCRIPTION.ID, SUBSCRIPTION_COMPONENT.COMPONENT_CODE)));
        out.table(ExportTable.of("geaenderte-mengen", "Andere bestellte Mengen, und ab welchem Monat sie gelten")
                .column("buchung", "Buchungsnummer", SUBSCRIPTION.BOOKING_NUMBER)
                .column("baustein", "Preisbaustein", SUBSCRIPTION_CHANGE.COMPONENT_CODE)
                .column("ab", "Erster Tag", SUBSCRIPTION_CHANGE.EFFECTIVE_FROM)
                .column("menge", "Bestellte Menge", SUBSCRIPTION_CHANGE.QUANTITY)
                .from(fields -> database.select(fields)
                        .from(SUBSCRIPTION
                                .join(SUBSCRIPTION_CHANGE)
                                .on(SUBSCRIPTION_CHANGE.SUBSCRIPTION_ID.eq(SUBSCRIPTION.ID)))
                        .where(SUBSCRIPTION
                                .CONSUMER_ID
                                .eq(tenant.value())
                                .or(SUBSCRIPTION.PROVIDER_ID.eq(tenant.value()))
                                .or(SUBSCRIPTION.ISSUER_ID.eq(tenant.value())))
                        .orderBy(
                                SUBSCRIPTION.ID,
                                SUBSCRIPTION_CHANGE.EFFECTIVE_FROM,
                                SUBSCRIPTION_CHANGE.COMPONENT_CODE)));
        unbilled(tenant)
                .forEach(row -> out.openItem(
                        "Noch nicht abgerechnet: %s (Buchung %s), %s.".formatted(row.get(0), row.get(1), row.get(2))));
    }

    /**
     * Each month with a day of service, until today, for which a component is not billed or its invoice not issued. Where
     * nothing was ordered or used there is nothing to bill.
     */
    private Result<Record> unbilled(TenantId consumer) {
        return database.fetch("""
                select distinct s.offering_name, s.booking_number, to_char(m.month, 'MM/YYYY'), m.month
                from billing.subscription s
                join billing.subscription_component c on c.subscription_id = s.id
                cross join lateral (
                    select cast(g as date) as month
                    from generate_series(
                        date_trunc('month', s.started_on),
                        date_trunc('month', least(s.ended_on - 1, {1})), interval '1 month') g
                ) m
                left join lateral (
                    select v.model from billing.price_version v
                    where v.tenant_id = s.issuer_id and v.component_code = c.component_code
                      and v.effective_from <= greatest(s.started_on, m.month)
                    order by v.effective_from desc limit 1
                ) p on true
                left join lateral (
                    select g.quantity
                    from billing.subscription_change g
                    where g.subscription_id = c.subscription_id and g.component_code = c.component_code
                      and g.effective_from <= m.month
                    order by g.effective_from desc limit 1
                ) h on true
                where s.consumer_id = {0}
                  and not (p.model is not distinct from 'ONE_TIME'
                      and (s.continues_id is not null or m.month <> cast(date_trunc('month', s.started_on) as date)))
                  and (coalesce(h.quantity, c.quantity) <> 0 or coalesce(p.model, '') not in
                      ('ONE_TIME', 'PER_UNIT_PER_MONTH', 'PER_UNIT_PER_QUARTER', 'PER_UNIT_PER_YEAR'))
                  and (p.model is distinct from 'PER_USAGE_UNIT' or exists (
                      select 1 from billing.metered e
                      where e.subscription_id = s.id and e.component_code = c.component_code
                        and e.month = m.month and e.quantity <> 0))
                  and not exists (
                      select 1 from billing.billing_claim b
                      join billing.invoice i on i.run_id = b.run_id and i.consumer_id = b.consumer_id
                      where b.subscription_id = s.id and b.component_code = c.component_code
                        and b.period_start = m.month and b.correction = 0)
                order by m.month, s.booking_number
                """, DSL.val(consumer.value()), DSL.val(time.today()));
    }
}
