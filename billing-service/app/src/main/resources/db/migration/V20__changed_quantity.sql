-- Other quantities from a month on: what was ordered first stays, and each change is a row of its own.
create table billing.subscription_change (
    subscription_id uuid not null,
    component_code text not null,
    effective_from date not null constraint change_takes_effect_with_a_month
        check (effective_from = date_trunc('month', effective_from)),
    issuer_id uuid not null,
    provider_id uuid not null,
    consumer_id uuid not null,
    quantity numeric(18, 6) not null constraint changed_quantity_is_not_negative check (quantity >= 0),
    primary key (subscription_id, component_code, effective_from),
    constraint change_is_of_a_component foreign key (subscription_id, component_code)
        references billing.subscription_component (subscription_id, component_code)
);
comment on table billing.subscription_change is 'TWO_PARTY: quantities that are ordered from a month on, append-only';
alter table billing.subscription_change enable row level security;
alter table billing.subscription_change force row level security;
create policy parties on billing.subscription_change
    using (issuer_id = (select current_setting('app.tenant_id')::uuid)
        or provider_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid))
    with check (issuer_id = (select current_setting('app.tenant_id')::uuid)
        or provider_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on billing.subscription_change from billing_app;
