create table marketplace.fulfilment_task (
    id uuid primary key,
    booking_id uuid not null,
    provider_id uuid not null,
    consumer_id uuid not null,
    kind text not null,
    state text not null,
    created_at timestamptz not null,
    due_on date not null,
    completed_at timestamptz,
    completed_by_id uuid,
    completed_by_name text,
    access_url text,
    note text,
    constraint booking_has_one_task_of_each_kind unique (provider_id, booking_id, kind),
    constraint task_belongs_to_its_booking foreign key (booking_id, provider_id, consumer_id)
        references marketplace.booking (id, provider_id, consumer_id),
    constraint task_kind_is_known check (kind in ('ACTIVATION', 'DEPROVISIONING')),
    constraint task_state_is_known check (state in ('OPEN', 'DONE')),
    constraint done_task_says_who_and_when check (
        num_nulls(completed_at, completed_by_id, completed_by_name) = case state when 'DONE' then 0 else 3 end)
);
comment on table marketplace.fulfilment_task is 'TWO_PARTY: work of the provider that a booking needs';
alter table marketplace.fulfilment_task enable row level security;
alter table marketplace.fulfilment_task force row level security;
create policy parties_only on marketplace.fulfilment_task
    using (provider_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid))
    with check (provider_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on marketplace.fulfilment_task from marketplace_app;
grant update (state, completed_at, completed_by_id, completed_by_name, access_url, note)
    on marketplace.fulfilment_task to marketplace_app;
create index fulfilment_task_of_provider on marketplace.fulfilment_task (provider_id, state, id);

create table marketplace.service_instance (
    id uuid primary key,
    booking_id uuid not null,
    provider_id uuid not null,
    consumer_id uuid not null,
    offering_key text not null,
    active_since date not null,
    ended_on date,
    access_url text,
    constraint booking_has_one_service_instance unique (provider_id, booking_id),
    constraint instance_belongs_to_its_booking foreign key (booking_id, provider_id, consumer_id)
        references marketplace.booking (id, provider_id, consumer_id)
);
comment on table marketplace.service_instance is 'TWO_PARTY: what exists for a consumer because of a booking';
comment on column marketplace.service_instance.ended_on is 'the last day of service';
alter table marketplace.service_instance enable row level security;
alter table marketplace.service_instance force row level security;
create policy parties_only on marketplace.service_instance
    using (provider_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid))
    with check (provider_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on marketplace.service_instance from marketplace_app;
grant update (ended_on) on marketplace.service_instance to marketplace_app;
create index service_instance_of_provider on marketplace.service_instance (provider_id, offering_key, id);
create index service_instance_of_consumer on marketplace.service_instance (consumer_id, offering_key, id);

create table marketplace.offering_user (
    id uuid primary key,
    provider_id uuid not null,
    offering_id uuid not null,
    booking_id uuid not null,
    consumer_name text not null,
    since date not null,
    until date,
    constraint booking_is_shown_once unique (provider_id, booking_id)
);
comment on table marketplace.offering_user is 'SHARED: which administrations use an offering, shown on its page; written by the provider';
alter table marketplace.offering_user enable row level security;
alter table marketplace.offering_user force row level security;
create policy everyone_reads on marketplace.offering_user for select using (true);
create policy provider_adds on marketplace.offering_user for insert
    with check (provider_id = (select current_setting('app.tenant_id')::uuid));
create policy provider_changes on marketplace.offering_user for update
    using (provider_id = (select current_setting('app.tenant_id')::uuid))
    with check (provider_id = (select current_setting('app.tenant_id')::uuid));
revoke delete on marketplace.offering_user from marketplace_app;
create index offering_user_of_offering on marketplace.offering_user (offering_id) where until is null;
