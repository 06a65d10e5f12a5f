-- What counts for a month of which nobody has reported any usage: part of a price version and as unchangeable as the version itself.
alter table billing.price_version
    add column missing_usage text not null default 'BLANK'
        constraint missing_usage_is_known check (missing_usage in ('BLANK', 'REUSE', 'ESTIMATE')),
    add constraint only_metered_usage_can_be_missing check (missing_usage = 'BLANK' or model = 'PER_USAGE_UNIT');
comment on column billing.price_version.missing_usage is
    'BLANK: nothing; REUSE: the last month with reports; ESTIMATE: the mean of the last three months with reports';

-- A quantity that nobody reported says so for ever.
alter table billing.run_line add column estimated_by text
    constraint estimate_is_known check (estimated_by in ('REUSE', 'ESTIMATE'));
alter table billing.invoice_line add column estimated_by text
    constraint estimate_is_known check (estimated_by in ('REUSE', 'ESTIMATE'));
comment on column billing.invoice_line.estimated_by is 'how the quantity was found when nobody had reported one; else null';

-- A month that was billed by an estimate still takes its first reports, until a document has corrected it by them.
alter table billing.billing_claim add column estimated boolean not null default false;
comment on column billing.billing_claim.estimated is 'the quantity was not reported';
