create table plumbing.booking_number (
    year int primary key,
    last_number bigint not null
);
comment on table plumbing.booking_number is 'PLUMBING: the last booking number of each year';

create table marketplace.booking (
    id uuid primary key,
    number text not null,
    provider_id uuid not null,
    consumer_id uuid not null,
    state text not null,
    state_since timestamptz not null,
    catalogue_entry_id uuid not null,
    offering_id uuid not null,
    offering_key text not null,
    offering_name text not null,
    offering_version int not null,
    plan_code text not null,
    content jsonb not null,
    price_version text not null,
    full_term_gross_amount numeric(14, 2) not null,
    requested_by_id uuid not null,
    requested_by_name text not null,
    requested_at timestamptz not null,
    decided_by_id uuid,
    decided_by_name text,
    decided_at timestamptz,
    starts_on date,
    active_since date,
    terminates_on date,
    version bigint not null,
    constraint number_is_given_once unique (consumer_id, number),
    constraint booking_names_its_parties unique (id, provider_id, consumer_id),
    constraint booking_is_of_a_published_version foreign key (catalogue_entry_id, provider_id)
        references marketplace.catalogue_entry (id, provider_id),
    constraint booking_state_is_known check (state in (
        'IN_APPROVAL', 'APPROVED', 'SCHEDULED', 'PROVISIONING', 'ACTIVE', 'TERMINATION_SCHEDULED', 'DEPROVISIONING',
        'ENDED', 'REJECTED', 'WITHDRAWN')),
    constraint approver_is_not_requester check (decided_by_id <> requested_by_id),
    constraint decision_names_its_person check (
        num_nulls(decided_by_id, decided_by_name, decided_at) in (0, 3)),
    constraint decided_state_has_a_decision check (
        state in ('IN_APPROVAL', 'WITHDRAWN') or decided_at is not null),
    constraint running_booking_knows_its_first_day check (
        state not in ('ACTIVE', 'TERMINATION_SCHEDULED', 'DEPROVISIONING', 'ENDED') or active_since is not null),
    constraint leaving_booking_knows_its_last_day check (
        state not in ('TERMINATION_SCHEDULED', 'DEPROVISIONING', 'ENDED') or terminates_on is not null)
);
comment on table marketplace.booking is 'TWO_PARTY: what a consumer has booked from a provider';
alter table marketplace.booking enable row level security;
alter table marketplace.booking force row level security;
create policy parties_only on marketplace.booking
    using (provider_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid))
    with check (provider_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid));
-- Parties, offering and price of a booking never change.
revoke update, delete on marketplace.booking from marketplace_app;
grant update (state, state_since, decided_by_id, decided_by_name, decided_at, active_since, terminates_on, version)
    on marketplace.booking to marketplace_app;
create index booking_of_consumer on marketplace.booking (consumer_id, id desc);
create index booking_of_provider on marketplace.booking (provider_id, id desc);
create index booking_of_consumer_in_state on marketplace.booking (consumer_id, state, id desc);
create index booking_of_provider_in_state on marketplace.booking (provider_id, state, id desc);

create table marketplace.booking_event (
    id uuid primary key,
    booking_id uuid not null,
    provider_id uuid not null,
    consumer_id uuid not null,
    happened_at timestamptz not null,
    act text not null,
    state text not null,
    tenant_id uuid not null,
    actor_kind text not null,
    actor_id uuid not null,
    actor_name text not null,
    comment text,
    constraint event_belongs_to_its_booking foreign key (booking_id, provider_id, consumer_id)
        references marketplace.booking (id, provider_id, consumer_id)
);
comment on table marketplace.booking_event is 'TWO_PARTY: the timeline of a booking, who did what when';
alter table marketplace.booking_event enable row level security;
alter table marketplace.booking_event force row level security;
create policy parties_only on marketplace.booking_event
    using (provider_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid))
    with check (provider_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on marketplace.booking_event from marketplace_app;
create index booking_event_of_booking on marketplace.booking_event (booking_id, id);
