-- Prices are facts: a new price is a new row with the day from which it counts and the decision behind it.
create table billing.price_version (
    id uuid primary key,
    tenant_id uuid not null,
    component_code text not null,
    model text not null constraint price_model_is_known check (model in
        ('FIXED_PER_MONTH', 'PER_UNIT_PER_MONTH', 'PER_USAGE_UNIT', 'PER_INHABITANT_PER_YEAR', 'ONE_TIME')),
    unit_price numeric(18, 6) not null constraint unit_price_is_not_negative check (unit_price >= 0),
    unit_label text not null,
    unit_code text not null,
    effective_from date not null,
    decision text not null,
    created_at timestamptz not null,
    constraint one_price_per_component_and_day unique (tenant_id, component_code, effective_from)
);
comment on table billing.price_version is 'SHARED: price versions, append-only';
alter table billing.price_version enable row level security;
alter table billing.price_version force row level security;
create policy everyone_reads on billing.price_version for select using (true);
create policy owner_adds on billing.price_version for insert
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
create policy owner_changes on billing.price_version for update
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
create policy owner_removes on billing.price_version for delete
    using (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on billing.price_version from billing_app;
