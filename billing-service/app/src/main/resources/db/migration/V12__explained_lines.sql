-- What an issued line was computed from, kept with it: the quantity that its price was multiplied with and where that comes from.
alter table billing.invoice_line
    add column base_quantity numeric(18, 6),
    add column inhabitants_on date,
    add column inhabitants_source text,
    add column usage_count int not null default 0,
    add column usage_sha256 bytea;
comment on column billing.invoice_line.usage_sha256 is 'over the usage events that were billed: source, event id and payload hash of each, sorted';

-- Lines that were issued before take it from their run. The owner of the tables is bound by row-level security, too.
alter table billing.invoice_line no force row level security;
alter table billing.invoice no force row level security;
alter table billing.run_line no force row level security;
update billing.invoice_line l
set base_quantity = r.base_quantity, inhabitants_on = r.inhabitants_on, inhabitants_source = r.inhabitants_source,
    usage_count = coalesce(r.usage_count, 0)
from billing.invoice i
join billing.run_line r on r.run_id = i.run_id
where i.id = l.invoice_id and r.subscription_id = l.subscription_id and r.component_code = l.component_code
    and r.service_from = l.service_from;
alter table billing.invoice_line force row level security;
alter table billing.invoice force row level security;
alter table billing.run_line force row level security;
