-- How much of an offering one tenant may hold. Each row is a word of the provider's; the last one that has begun counts.
create table marketplace.quota (
    id uuid primary key,
    offering_id uuid not null,
    provider_id uuid not null,
    consumer_id uuid,
    bookings_limit int,
    unit_code text,
    unit_name text,
    units_limit numeric(16, 4),
    valid_from date not null,
    valid_until date,
    reason text not null,
    set_by_id uuid not null,
    set_by_name text not null,
    set_at timestamptz not null,
    constraint quota_is_of_an_offering foreign key (offering_id, provider_id)
        references marketplace.offering (id, tenant_id),
    constraint quota_has_a_reason check (reason <> ''),
    constraint quota_is_not_negative check (bookings_limit >= 0 and units_limit >= 0),
    constraint units_limit_names_its_unit check (num_nulls(unit_code, unit_name, units_limit) in (0, 3)),
    constraint quota_does_not_end_before_it_begins check (valid_until >= valid_from),
    constraint lifting_has_no_end check (num_nonnulls(bookings_limit, units_limit) > 0 or valid_until is null)
);
comment on table marketplace.quota is 'SHARED: how much of an offering a tenant may hold, without a limit once it is lifted; without a consumer for all; read by whom it binds, written by its provider';
create index quota_of_offering on marketplace.quota (offering_id, set_at desc, id desc);
create index quota_of_consumer on marketplace.quota (consumer_id, offering_id);
create index quota_by_provider on marketplace.quota (provider_id);
alter table marketplace.quota enable row level security;
alter table marketplace.quota force row level security;
create policy whom_it_binds_reads on marketplace.quota for select
    using (provider_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id is null and offering_id in (select offering_id from marketplace.offering_visibility));
create policy provider_adds on marketplace.quota for insert
    with check (provider_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on marketplace.quota from marketplace_app;
create index booking_of_consumer_by_offering on marketplace.booking (consumer_id, offering_id);
create index booking_of_provider_by_offering on marketplace.booking (provider_id, offering_id);
