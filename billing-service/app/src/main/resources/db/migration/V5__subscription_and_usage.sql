-- What is charged every month, as marketplace reported it, and what was used.
create table billing.subscription (
    id uuid primary key,
    issuer_id uuid not null,
    provider_id uuid not null,
    consumer_id uuid not null,
    booking_number text not null,
    service_instance_id uuid not null,
    offering_key text not null,
    offering_name text not null,
    offering_version text not null,
    plan_name text not null,
    tax_class text not null constraint tax_class_is_known check (tax_class in ('MARKET', 'COST_SHARING', 'PUBLIC_TASK')),
    contract_form text not null constraint contract_form_is_known check (contract_form in ('PRIVATE_LAW', 'PUBLIC_LAW')),
    cost_centre text,
    purchase_order_number text,
    started_on date not null,
    ended_on date,
    constraint one_subscription_per_service_instance unique (issuer_id, service_instance_id)
);
comment on table billing.subscription is 'TWO_PARTY: charged services; ended_on is the first day without service';
create index subscription_of_issuer on billing.subscription (issuer_id, started_on);
create index subscription_of_instance on billing.subscription (provider_id, service_instance_id);
create index subscription_of_consumer on billing.subscription (consumer_id);
alter table billing.subscription enable row level security;
alter table billing.subscription force row level security;
create policy parties on billing.subscription
    using (issuer_id = (select current_setting('app.tenant_id')::uuid)
        or provider_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid))
    with check (issuer_id = (select current_setting('app.tenant_id')::uuid)
        or provider_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on billing.subscription from billing_app;
grant update (ended_on) on billing.subscription to billing_app;

create table billing.subscription_component (
    subscription_id uuid not null references billing.subscription,
    component_code text not null,
    issuer_id uuid not null,
    provider_id uuid not null,
    consumer_id uuid not null,
    name text not null,
    quantity numeric(18, 6) not null constraint quantity_is_not_negative check (quantity >= 0),
    primary key (subscription_id, component_code)
);
comment on table billing.subscription_component is 'TWO_PARTY: priced parts of a subscription with the ordered quantity';
alter table billing.subscription_component enable row level security;
alter table billing.subscription_component force row level security;
create policy parties on billing.subscription_component
    using (issuer_id = (select current_setting('app.tenant_id')::uuid)
        or provider_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid))
    with check (issuer_id = (select current_setting('app.tenant_id')::uuid)
        or provider_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on billing.subscription_component from billing_app;

create table billing.usage_event (
    consumer_id uuid not null,
    provider_id uuid not null,
    issuer_id uuid not null,
    source text not null,
    event_id text not null,
    payload_hash bytea not null,
    subscription_id uuid not null references billing.subscription,
    component_code text not null,
    quantity numeric(18, 6) not null constraint quantity_is_not_negative check (quantity >= 0),
    occurred_at timestamptz not null,
    month date not null,
    received_at timestamptz not null,
    reported_by uuid not null,
    constraint usage_is_reported_once primary key (consumer_id, provider_id, source, event_id)
);
comment on table billing.usage_event is 'TWO_PARTY: reported usage, append-only; the key is unique for ever';
comment on column billing.usage_event.month is 'first day of the month in Germany in which the usage occurred';
create index usage_of_month on billing.usage_event (subscription_id, month, component_code);
alter table billing.usage_event enable row level security;
alter table billing.usage_event force row level security;
create policy parties on billing.usage_event
    using (issuer_id = (select current_setting('app.tenant_id')::uuid)
        or provider_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid))
    with check (issuer_id = (select current_setting('app.tenant_id')::uuid)
        or provider_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on billing.usage_event from billing_app;
