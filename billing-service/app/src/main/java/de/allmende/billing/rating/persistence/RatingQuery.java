package de.allmende.billing.rating.persistence;

import org.jooq.QueryPart;
import org.jooq.SQL;
import org.jooq.impl.DSL;

/**
 * The rating query. Its input is a relation (line by line: who, what, how much, which month); its output is the same lines
 * with price, quantity, amount, tax case and, where one of these cannot be found, the problem.
 */
final class RatingQuery {

    private RatingQuery() {}

    /**
     * Columns of the input besides those that are passed through: see {@link #due}, {@link #corrected} and {@link #wanted}. What
     * was billed before keeps its price and its legal basis.
     */
    static SQL rated(QueryPart input) {
        return DSL.sql("""
                select i.*,
                       p.id as price_version_id, p.model, p.unit_price, p.unit_label, p.unit_code,
                       d.legal_basis as discount_group,
                       q.base_quantity,
                       case when x.quantity is not null then p.missing_usage end as estimated_by,
                       y.amount,
                       h.key_date as inhabitants_on, h.source as inhabitants_source,
                       m.legal_basis, t.code as tax_case, t.category, t.tax_group,
                       case
                           when p.id is null then 'NO_PRICE'
                           when q.base_quantity is null then 'NO_INHABITANT_FIGURE'
                           when t.category is null then 'NO_TAX_RULE'
                           when t.recovers_cost and p.exceeds_cost then 'PRICE_NOT_COST_RECOVERING'
                       end as problem
                from ({0}) i
                left join lateral (
                    select v.*,
                           v.margin_percent is not null or v.minimum_amount is not null or exists (
                               select from billing.price_discount o where o.price_version_id = v.id) as exceeds_cost
                    from billing.price_version v
                    where v.id = coalesce(i.billed_price_version_id, (
                        select l.id from billing.price_version l
                        where l.tenant_id = i.issuer_id and l.component_code = i.component_code
                          and l.effective_from <= i.service_from
                        order by l.effective_from desc limit 1))
                ) p on true
                left join lateral (
                    select f.inhabitants, f.key_date, f.source
                    from billing.tenant_inhabitants f
                    where f.tenant_id = i.consumer_id
                      and f.key_date <= make_date(extract(year from i.month)::int - 1, 6, 30)
                      and (f.counts_from is null or f.counts_from <= i.service_from)
                    order by f.key_date desc, f.counts_from desc nulls last limit 1
                ) h on p.model = 'PER_INHABITANT_PER_YEAR'
                left join lateral (
                    select case when i.billed_price_version_id is not null then i.billed_legal_basis else (
                        select s.legal_basis
                        from billing.tenant_membership s
                        join billing.tenant_fact f on f.tenant_id = s.tenant_id and f.association_id = i.issuer_id
                        where s.tenant_id = i.consumer_id
                          and s.valid_from <= i.service_from
                          and (s.valid_until is null or i.service_from < s.valid_until)
                        order by s.valid_from desc limit 1) end as legal_basis
                ) m on true
                left join lateral (
                    select c.code, c.category, c.recovers_cost, case c.category when 'O' then c.code else 'VAT' end as tax_group
                    from billing.tax_rule r
                    join billing.tax_case c on c.code = r.tax_case
                    where r.tax_class = i.tax_class and r.contract_form = i.contract_form
                      and (r.legal_basis is null or r.legal_basis = m.legal_basis)
                      and r.old_law_option = exists (
                          select 1 from billing.old_law_option o
                          join billing.tax_case a on a.code = 'NSTB_ALT_2_3'
                          where o.tenant_id = i.issuer_id and o.valid_from <= i.service_from
                            and (o.valid_until is null or i.service_from < o.valid_until)
                            and (a.valid_until is null or i.service_from < a.valid_until))
                      and r.valid_from <= i.service_from and (r.valid_until is null or i.service_from < r.valid_until)
                      and c.valid_from <= i.service_from and (c.valid_until is null or i.service_from < c.valid_until)
                    order by r.legal_basis nulls last, r.valid_from desc limit 1
                ) t on true
                left join lateral (
                    select case p.missing_usage
                        when 'REUSE' then (array_agg(b.quantity order by b.month desc))[1]
                        when 'ESTIMATE' then round(avg(b.quantity), 2)
                    end as quantity
                    from (
                        select u.quantity, u.month from billing.metered u
                        where i.metered is null and p.missing_usage <> 'BLANK'
                          and u.subscription_id = i.subscription_id and u.component_code = i.component_code
                          and u.month >= i.month - interval '12 months' and u.month < i.month
                        order by u.month desc limit 3
                    ) b
                ) x on true
                cross join lateral (
                    select case p.model
                        when 'FIXED_PER_MONTH' then 1
                        when 'FIXED_PER_QUARTER' then 1
                        when 'FIXED_PER_YEAR' then 1
                        when 'PER_UNIT_PER_MONTH' then i.ordered
                        when 'PER_UNIT_PER_QUARTER' then i.ordered
                        when 'PER_UNIT_PER_YEAR' then i.ordered
                        when 'PER_USAGE_UNIT' then coalesce(i.metered, x.quantity, 0)
                        when 'PER_INHABITANT_PER_YEAR' then h.inhabitants
                        when 'ONE_TIME' then i.ordered
                    end as base_quantity
                ) q
                left join billing.price_discount d on d.price_version_id = p.id and d.legal_basis = m.legal_basis
                cross join lateral (
                    select greatest(q.base_quantity - coalesce(p.included_quantity, 0), 0) as quantity
                ) c
                cross join lateral (
                    select case p.scale
                        when 'LINEAR' then c.quantity * p.unit_price
                        when 'BLOCKS' then
                            (div(c.quantity, p.block_size) + sign(mod(c.quantity, p.block_size))) * p.unit_price
                        when 'GRADUATED' then (
                            select sum(greatest(least(c.quantity, r.up_to) - r.above, 0) * r.unit_price)
                            from billing.price_tier r where r.price_version_id = p.id)
                        when 'VOLUME' then c.quantity * (
                            select r.unit_price from billing.price_tier r
                            where r.price_version_id = p.id and (r.above < c.quantity or r.above = 0)
                            order by r.above desc limit 1)
                    end as amount
                ) s
                cross join lateral (
                    select greatest(
                        s.amount * (100 + coalesce(p.margin_percent, 0)) * (100 - coalesce(d.percent, 0)) * 0.0001,
                        p.minimum_amount) as amount
                ) o
                cross join lateral (
                    select case when p.model like '%PER_YEAR' then 12 when p.model like '%PER_QUARTER' then 3 else 1 end as months
                ) n
                cross join lateral (
                    select mod(cast(extract(month from i.month) as int) - 1, n.months) + 1 as instalment
                ) k
                cross join lateral (
                    select case when n.months = 1 then o.amount
                        else round(round(o.amount, 2) * k.instalment / n.months, 2)
                            - round(round(o.amount, 2) * (k.instalment - 1) / n.months, 2)
                    end as amount
                ) e
                cross join lateral (
                    select case p.proration
                        when 'DAYS' then round(cast(e.amount * (i.service_until - i.service_from) as numeric(60, 30))
                            / extract(day from i.month + interval '1 month' - interval '1 day'), 2)
                        else round(e.amount, 2)
                    end as amount
                ) y
                where p.model is distinct from 'ONE_TIME' or i.month = i.first_month
                """, input);
    }

    /** Subscriptions of an issuer that have a day of service in the month and have not been billed for it. */
    static SQL due(QueryPart issuer, QueryPart month) {
        return DSL.sql("""
                select s.id as subscription_id, s.issuer_id, s.provider_id, s.consumer_id,
                       c.component_code, s.offering_name || ': ' || c.name as name,
                       coalesce(h.quantity, c.quantity) as ordered,
                       u.quantity as metered, coalesce(u.events, 0) as usage_count, u.sha256 as usage_sha256,
                       cast(null as uuid) as billed_price_version_id, cast(null as text) as billed_legal_basis,
                       n.month,
                       greatest(s.started_on, n.month) as service_from,
                       least(s.ended_on, n.next_month) as service_until,
                       case when s.continues_id is null
                           then cast(date_trunc('month', s.started_on) as date) end as first_month,
                       s.tax_class, s.contract_form, s.booking_number, s.cost_centre, s.purchase_order_number
                from (select {1} as month, cast({1} + interval '1 month' as date) as next_month) n
                join billing.subscription s on s.issuer_id = {0} and s.started_on < n.next_month
                    and (s.ended_on is null or s.ended_on > greatest(s.started_on, n.month))
                join billing.subscription_component c on c.subscription_id = s.id
                left join billing.metered u on u.issuer_id = {0} and u.month = {1}
                    and u.subscription_id = c.subscription_id and u.component_code = c.component_code
                left join lateral (
                    select g.quantity
                    from billing.subscription_change g
                    where g.subscription_id = c.subscription_id and g.component_code = c.component_code
                      and g.effective_from <= n.month
                    order by g.effective_from desc limit 1
                ) h on true
                where not exists (
                    select 1 from billing.billing_claim b
                    where b.subscription_id = c.subscription_id and b.component_code = c.component_code
                      and b.period_start = n.month and b.correction = 0)
                """, issuer, month);
    }

    /**
     * Months of an issuer that sum up to another usage than was billed, or were billed by an estimate before their reports came. A month with a document that is not issued yet waits
     * for it; what was cancelled counts as not billed.
     */
    static SQL corrected(QueryPart issuer) {
        return DSL.sql("""
                select o.subscription_id, s.issuer_id, s.provider_id, o.consumer_id, o.component_code,
                       replace(o.name, ' (geschätzt)', '') || ' (Berichtigung ' || to_char(o.period_start, 'MM/YYYY') || ')' as name,
                       s.tax_class, s.contract_form, o.booking_number, o.cost_centre, o.purchase_order_number,
                       cast(null as numeric) as ordered, u.quantity as metered, u.events as usage_count,
                       u.sha256 as usage_sha256,
                       o.period_start as month, o.service_from, o.service_until, cast(null as date) as first_month,
                       o.price_version_id as billed_price_version_id, o.legal_basis as billed_legal_basis,
                       o.tax_case as billed_tax_case, o.tax_group as billed_tax_group,
                       a.document as corrects_id, a.quantity as billed_quantity, a.amount as billed_amount,
                       (select max(k.correction) + 1 from billing.billing_claim k
                        where k.subscription_id = o.subscription_id and k.component_code = o.component_code
                          and k.period_start = o.period_start) as correction
                from (
                    select e.subscription_id, e.component_code, e.month from billing.usage_event e
                    where e.issuer_id = {0} and e.corrects_event_id is not null
                    union
                    select k.subscription_id, k.component_code, k.period_start from billing.billing_claim k
                    where k.issuer_id = {0} and k.estimated
                ) e
                join billing.metered u on u.subscription_id = e.subscription_id and u.component_code = e.component_code
                    and u.month = e.month
                join billing.billing_claim b on b.subscription_id = e.subscription_id and b.component_code = e.component_code
                    and b.period_start = e.month and b.correction = 0
                join billing.run_line o on o.run_id = b.run_id and o.subscription_id = b.subscription_id
                    and o.component_code = b.component_code and o.period_start = b.period_start
                join billing.subscription s on s.id = o.subscription_id
                cross join lateral (
                    select sum(l.base_quantity - coalesce(l.billed_quantity, 0)) as quantity, sum(l.amount) as amount,
                           cast(max(cast(i.id as text)) filter (where i.run_id = o.run_id) as uuid) as document
                    from billing.invoice_line l
                    join billing.invoice i on i.id = l.invoice_id
                    where l.subscription_id = o.subscription_id and l.component_code = o.component_code
                      and l.service_from = o.service_from and i.cancels_id is null
                      and not exists (select from billing.invoice z where z.cancels_id = i.id)
                ) a
                where a.document is not null and a.quantity <> u.quantity
                  and not exists (
                      select from billing.billing_claim w join billing.invoice_run r on r.id = w.run_id
                      where w.subscription_id = e.subscription_id and w.component_code = e.component_code
                        and w.period_start = e.month and r.state <> 'ISSUED')
                """, issuer);
    }

    /** What somebody would like to have, month by month. */
    static SQL wanted(
            QueryPart issuer,
            QueryPart consumer,
            QueryPart taxClass,
            QueryPart contractForm,
            QueryPart startsOn,
            QueryPart months,
            QueryPart components,
            QueryPart quantities) {
        return DSL.sql("""
                select cast(null as uuid) as subscription_id, {0} as issuer_id, {1} as consumer_id, w.component_code,
                       coalesce(w.ordered, 1) as ordered, coalesce(w.ordered, 0) as metered,
                       cast(g.month as date) as month,
                       greatest({4}, cast(g.month as date)) as service_from,
                       cast(g.month + interval '1 month' as date) as service_until,
                       cast(date_trunc('month', {4}) as date) as first_month,
                       {2} as tax_class, {3} as contract_form,
                       cast(null as uuid) as billed_price_version_id, cast(null as text) as billed_legal_basis
                from unnest({6}, {7}) as w (component_code, ordered)
                cross join generate_series(
                    date_trunc('month', {4}), date_trunc('month', {4}) + make_interval(months => {5} - 1), interval '1 month')
                    as g (month)
                """, issuer, consumer, taxClass, contractForm, startsOn, months, components, quantities);
    }
}
