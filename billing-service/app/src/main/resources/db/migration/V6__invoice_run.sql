-- A run of one issuer and month, its snapshot of lines and the documents that are to become invoices.
create table billing.invoice_run (
    id uuid primary key,
    tenant_id uuid not null,
    month date not null constraint month_is_its_first_day check (extract(day from month) = 1),
    state text not null constraint run_state_is_known check (state in ('DRAFT', 'CALCULATED', 'CHECKED', 'RELEASED', 'ISSUED')),
    created_by uuid not null,
    created_by_name text not null,
    created_at timestamptz not null,
    calculated_at timestamptz,
    checked_by uuid,
    checked_by_name text,
    checked_at timestamptz,
    released_by uuid,
    released_by_name text,
    released_at timestamptz,
    issued_at timestamptz,
    constraint releaser_is_not_checker check (released_by <> checked_by),
    constraint releaser_is_not_creator check (released_by <> created_by),
    constraint run_after_check_names_its_checker check (state in ('DRAFT', 'CALCULATED') or checked_by is not null),
    constraint run_after_release_names_its_releaser check (state in ('DRAFT', 'CALCULATED', 'CHECKED') or released_by is not null)
);
comment on table billing.invoice_run is 'OWNED: invoice runs of an issuer';
create index invoice_run_latest on billing.invoice_run (tenant_id, id desc);
alter table billing.invoice_run enable row level security;
alter table billing.invoice_run force row level security;
create policy tenant_isolation on billing.invoice_run
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));

create table billing.invoice_draft (
    id uuid primary key,
    tenant_id uuid not null,
    run_id uuid not null references billing.invoice_run,
    consumer_id uuid not null,
    tax_group text not null,
    document_title text not null,
    document_kind text not null,
    net_amount numeric(14, 2) not null,
    tax_amount numeric(14, 2) not null,
    line_count int not null,
    checked_sha256 bytea,
    constraint one_draft_per_consumer_and_tax_group unique (tenant_id, run_id, consumer_id, tax_group)
);
comment on table billing.invoice_draft is 'OWNED: documents of a run before they have a number; checked_sha256 is of the provisional XML that passed the official rules';
alter table billing.invoice_draft enable row level security;
alter table billing.invoice_draft force row level security;
create policy tenant_isolation on billing.invoice_draft
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));

create table billing.run_line (
    run_id uuid not null references billing.invoice_run,
    subscription_id uuid not null references billing.subscription,
    component_code text not null,
    period_start date not null,
    tenant_id uuid not null,
    consumer_id uuid not null,
    tax_group text,
    name text not null,
    service_from date not null,
    service_until date not null,
    model text,
    price_version_id uuid,
    base_quantity numeric(18, 6),
    base_unit_price numeric(18, 6),
    unit_label text,
    unit_code text,
    amount numeric(14, 2),
    inhabitants_on date,
    inhabitants_source text,
    usage_count int,
    legal_basis text,
    tax_case text,
    booking_number text not null,
    cost_centre text,
    purchase_order_number text,
    problem text,
    primary key (run_id, subscription_id, component_code, period_start)
);
comment on table billing.run_line is 'OWNED: snapshot of what a run bills; a line with a problem is billed by no one';
create index run_line_of_draft on billing.run_line (run_id, consumer_id, tax_group);
alter table billing.run_line enable row level security;
alter table billing.run_line force row level security;
create policy tenant_isolation on billing.run_line
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));

create table billing.billing_claim (
    subscription_id uuid not null references billing.subscription,
    component_code text not null,
    period_start date not null,
    issuer_id uuid not null,
    provider_id uuid not null,
    consumer_id uuid not null,
    run_id uuid not null references billing.invoice_run,
    constraint billed_once primary key (subscription_id, component_code, period_start)
);
comment on table billing.billing_claim is 'TWO_PARTY: says that a component of a subscription is billed for a period, so that nothing is billed twice';
create index billing_claim_of_run on billing.billing_claim (run_id);
alter table billing.billing_claim enable row level security;
alter table billing.billing_claim force row level security;
create policy parties on billing.billing_claim
    using (issuer_id = (select current_setting('app.tenant_id')::uuid)
        or provider_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid))
    with check (issuer_id = (select current_setting('app.tenant_id')::uuid)
        or provider_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid));
revoke update on billing.billing_claim from billing_app;

create table billing.run_set_aside (
    id uuid primary key,
    tenant_id uuid not null,
    run_id uuid not null references billing.invoice_run,
    consumer_id uuid not null,
    reason text not null,
    detail text not null
);
comment on table billing.run_set_aside is 'OWNED: consumers that a run could not bill, with the reason';
create index run_set_aside_of_run on billing.run_set_aside (run_id);
alter table billing.run_set_aside enable row level security;
alter table billing.run_set_aside force row level security;
create policy tenant_isolation on billing.run_set_aside
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
