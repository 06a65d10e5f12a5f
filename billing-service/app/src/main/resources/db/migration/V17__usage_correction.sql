-- A report is corrected by another report that names it. What a month sums up to follows from those that nothing corrects.
alter table billing.usage_event
    add column corrects_source text,
    add column corrects_event_id text,
    add constraint correction_names_source_and_event check ((corrects_source is null) = (corrects_event_id is null)),
    add constraint correction_is_of_a_report foreign key (consumer_id, provider_id, corrects_source, corrects_event_id)
        references billing.usage_event (consumer_id, provider_id, source, event_id);
comment on column billing.usage_event.corrects_event_id is 'the report whose quantity this one replaces; both stay as they are';
create unique index report_is_corrected_once
    on billing.usage_event (consumer_id, provider_id, corrects_source, corrects_event_id) where corrects_event_id is not null;

create view billing.metered with (security_invoker = true) as
select e.issuer_id, e.subscription_id, e.component_code, e.month,
       coalesce(sum(e.quantity) filter (where c.event_id is null), 0) as quantity,
       cast(count(*) as int) as events,
       sha256(convert_to(string_agg(e.source || E'\t' || e.event_id || E'\t' || encode(e.payload_hash, 'hex') || E'\n', ''
           order by e.source collate "C", e.event_id collate "C"), 'UTF8')) as sha256
from billing.usage_event e
left join billing.usage_event c on c.corrects_event_id is not null and c.consumer_id = e.consumer_id
    and c.provider_id = e.provider_id and c.corrects_source = e.source and c.corrects_event_id = e.event_id
group by e.issuer_id, e.subscription_id, e.component_code, e.month;
comment on view billing.metered is 'usage of a component in a month: what is in force, how many reports there are, and their fingerprint';

-- What a later document bills of a month that was billed before: the difference, claimed under a number of its own.
alter table billing.billing_claim
    add column correction int not null default 0 constraint correction_is_counted_from_one check (correction >= 0),
    drop constraint billed_once,
    add constraint billed_once primary key (subscription_id, component_code, period_start, correction);
comment on column billing.billing_claim.correction is '0: the month itself; from 1: differences that were found after it was billed';

alter table billing.run_line
    add column correction int not null default 0,
    add column corrects_id uuid references billing.invoice,
    add column billed_quantity numeric(18, 6),
    add column billed_amount numeric(14, 2),
    add column usage_sha256 bytea,
    add constraint correction_of_a_line_names_what_was_billed check (
        (correction > 0) = (corrects_id is not null and billed_quantity is not null and billed_amount is not null));
alter table billing.invoice_line
    add column corrects_id uuid references billing.invoice,
    add column billed_quantity numeric(18, 6),
    add column billed_amount numeric(14, 2),
    add constraint correction_of_a_line_names_what_was_billed check (
        (corrects_id is null) = (billed_quantity is null) and (corrects_id is null) = (billed_amount is null));
comment on column billing.invoice_line.corrects_id is 'the invoice whose line this one corrects; amount is what differs from billed_amount';
create index invoice_line_of_component on billing.invoice_line (subscription_id, component_code, service_from);

-- Lines that are calculated and not issued take the fingerprint that they would have got when issued.
alter table billing.run_line no force row level security;
alter table billing.usage_event no force row level security;
update billing.run_line l set usage_sha256 = m.sha256
from billing.metered m
where m.subscription_id = l.subscription_id and m.component_code = l.component_code and m.month = l.period_start
    and l.usage_count > 0;
alter table billing.usage_event force row level security;
alter table billing.run_line force row level security;
