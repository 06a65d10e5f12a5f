-- What PostgreSQL is asked when somebody books 25 workplaces of E-Akte: the statements of marketplace-service and
-- billing-service as log_statement = all shows them, in their order and their transactions. Only the last writes.
-- "-- in" names the database of a transaction. :name is a variable; \gset makes the columns of the answer variables.
-- Who may book is not asked here: the services remember that for 750 ms.

-- in marketplace, read only
select set_config('app.tenant_id', :consumer_id, true);
select request_hash, status, headers, body from marketplace.idempotent_answer
where tenant_id = cast(:consumer_id as uuid) and caller = :caller and operation = :operation and idempotency_key = :key;

-- in marketplace, read only
select set_config('app.tenant_id', :consumer_id, true);
select * from marketplace.catalogue_entry where key = :offering_key order by version desc, id fetch next 1 rows only;
select * from marketplace.tenant_fact where tenant_id = cast(:consumer_id as uuid);

-- in billing, read only
select set_config('app.tenant_id', :consumer_id, true);
select * from (select i.*,
       p.id as price_version_id, p.model, p.unit_price, p.unit_label, p.unit_code,
       q.base_quantity,
       case p.model
           when 'PER_INHABITANT_PER_YEAR' then
               round(y.amount * extract(month from i.month) / 12, 2)
               - round(y.amount * (extract(month from i.month) - 1) / 12, 2)
           else round(q.base_quantity * p.unit_price, 2)
       end as amount,
       h.key_date as inhabitants_on, h.source as inhabitants_source,
       m.legal_basis, t.code as tax_case, t.category, t.tax_group,
       case
           when p.id is null then 'NO_PRICE'
           when q.base_quantity is null then 'NO_INHABITANT_FIGURE'
           when t.category is null then 'NO_TAX_RULE'
       end as problem
from (select cast(:provider_id as uuid) as issuer_id, cast(:consumer_id as uuid) as consumer_id, w.component_code,
       coalesce(w.ordered, 1) as ordered, coalesce(w.ordered, 0) as metered,
       cast(g.month as date) as month,
       greatest(cast(:today as date), cast(g.month as date)) as service_from,
       cast(date_trunc('month', cast(:today as date)) as date) as first_month,
       cast('MARKET' as text) as tax_class, cast('PRIVATE_LAW' as text) as contract_form
from unnest(cast('{e-akte.standard.arbeitsplatz,e-akte.standard.activeUsers,e-akte.standard.einrichtung}' as varchar[]), cast('{25,20,1}' as numeric[])) as w (component_code, ordered)
cross join generate_series(
    date_trunc('month', cast(:today as date)), date_trunc('month', cast(:today as date)) + make_interval(months => 12 - 1), interval '1 month')
    as g (month)
) i
left join lateral (
    select v.id, v.model, v.unit_price, v.unit_label, v.unit_code
    from billing.price_version v
    where v.tenant_id = i.issuer_id and v.component_code = i.component_code
      and v.effective_from <= i.service_from
    order by v.effective_from desc limit 1
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
    select s.legal_basis
    from billing.tenant_membership s
    join billing.tenant_fact f on f.tenant_id = s.tenant_id and f.association_id = i.issuer_id
    where s.tenant_id = i.consumer_id
      and s.valid_from <= i.service_from
      and (s.valid_until is null or i.service_from < s.valid_until)
    order by s.valid_from desc limit 1
) m on true
left join lateral (
    select c.code, c.category, case c.category when 'O' then c.code else 'VAT' end as tax_group
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
cross join lateral (
    select case p.model
        when 'FIXED_PER_MONTH' then 1
        when 'PER_UNIT_PER_MONTH' then i.ordered
        when 'PER_USAGE_UNIT' then i.metered
        when 'PER_INHABITANT_PER_YEAR' then h.inhabitants
        when 'ONE_TIME' then i.ordered
    end as base_quantity
) q
cross join lateral (select round(q.base_quantity * p.unit_price, 2) as amount) y
where p.model is distinct from 'ONE_TIME' or i.month = i.first_month
) rated order by month, component_code;
select * from billing.tax_case where category is not null;

-- in marketplace
select set_config('app.tenant_id', :consumer_id, true);
select pg_try_advisory_xact_lock(hashtextextended(:key, 0));
select request_hash, status, headers, body from marketplace.idempotent_answer
where tenant_id = cast(:consumer_id as uuid) and caller = :caller and operation = :operation and idempotency_key = :key;
select * from marketplace.catalogue_entry where key = :offering_key order by version desc, id fetch next 1 rows only;
select * from marketplace.tenant_fact where tenant_id = cast(:consumer_id as uuid);
insert into plumbing.booking_number as counter (year, last_number) values (cast(:year as int), 1)
on conflict (year) do update set last_number = counter.last_number + 1 returning last_number \gset
insert into marketplace.booking (
    id, number, provider_id, consumer_id, state, state_since, catalogue_entry_id, offering_id, offering_key, offering_name,
    offering_version, plan_code, content, price_version, full_term_gross_amount, requested_by_id, requested_by_name,
    requested_at, starts_on, active_since, terminates_on, version)
values (
    cast(:booking_id as uuid), 'B-' || :year || '-' || lpad(:last_number, 6, '0'), cast(:provider_id as uuid),
    cast(:consumer_id as uuid), 'IN_APPROVAL', cast(:now as timestamptz), cast(:catalogue_entry_id as uuid),
    cast(:offering_id as uuid), :offering_key, :offering_name, cast(:offering_version as int), :plan_code,
    cast(:content as jsonb), :price_version, cast(:full_term_gross_amount as numeric), cast(:requested_by_id as uuid),
    :requested_by_name, cast(:now as timestamptz), null, null, null, 1);
insert into marketplace.booking_event (
    id, booking_id, provider_id, consumer_id, happened_at, act, state, tenant_id, actor_kind, actor_id, actor_name, comment)
values (
    cast(:event_id as uuid), cast(:booking_id as uuid), cast(:provider_id as uuid), cast(:consumer_id as uuid),
    cast(:now as timestamptz), 'SUBMITTED', 'IN_APPROVAL', cast(:consumer_id as uuid), 'PERSON',
    cast(:requested_by_id as uuid), :requested_by_name, null);
insert into marketplace.audit_entry (
    id, tenant_id, occurred_at, actor_kind, actor_id, act, subject_type, subject_id, salt, content, digest)
values (
    cast(:audit_id as uuid), cast(:consumer_id as uuid), cast(:now as timestamptz), 'PERSON', cast(:requested_by_id as uuid),
    'BOOKING_SUBMITTED', 'booking', cast(:booking_id as uuid), repeat('0123456789abcdef', 2),
    '{"actor":"' || :requested_by_name || '","summary":"B-' || :year || '-' || lpad(:last_number, 6, '0')
        || ' E-Akte: Buchung beantragt","changes":[]}',
    repeat('0123456789abcdef', 4));
insert into plumbing.unsealed_entry (entry_id, tenant_id) values (cast(:audit_id as uuid), cast(:consumer_id as uuid));
select set_config('app.tenant_id', :consumer_id, true);
select * from marketplace.tenant_fact where tenant_id in (cast(:provider_id as uuid), cast(:consumer_id as uuid));
select * from marketplace.service_instance where booking_id in (cast(:booking_id as uuid));
insert into marketplace.idempotent_answer (
    tenant_id, caller, operation, idempotency_key, request_hash, status, headers, body, answered_at)
values (
    cast(:consumer_id as uuid), :caller, :operation, :key, :request_hash, cast(:status as int), :headers, :body,
    cast(:now as timestamptz));
