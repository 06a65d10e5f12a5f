-- The association suspends a tenant: recorded, released by a second person, effective from a day on, and lifted again.

create table tenant.suspension (
    id               uuid primary key,
    association_id   uuid        not null,
    tenant_id        uuid        not null,
    ground           text        not null,
    reason           text        not null,
    takes_effect_on  date        not null,
    state            text        not null,
    recorded_by      uuid        not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    released_by      uuid,
    released_by_name text,
    released_at      timestamptz,
    took_effect_at   timestamptz,
    end_reason       text,
    ended_by_name    text,
    ended_at         timestamptz,
    constraint suspension_is_of_a_tenant foreign key (tenant_id, association_id)
        references tenant.tenant (id, association_id),
    constraint the_association_is_never_suspended check (association_id <> tenant_id),
    constraint suspension_ground_is_known check (ground in ('ARREARS', 'LEGAL', 'SECURITY')),
    constraint suspension_state_is_known check (state in ('RECORDED', 'RELEASED', 'EFFECTIVE', 'LIFTED', 'DISCARDED')),
    constraint suspension_release_is_whole check (num_nulls(released_by, released_by_name, released_at) in (0, 3)),
    constraint second_person_releases_suspension check (released_by <> recorded_by),
    constraint effective_suspension_was_released check (
        state not in ('RELEASED', 'EFFECTIVE', 'LIFTED') or released_at is not null),
    constraint suspension_effect_has_its_moment check (
        (state in ('EFFECTIVE', 'LIFTED')) = (took_effect_at is not null)),
    constraint suspension_end_is_whole check (
        num_nulls(end_reason, ended_by_name, ended_at) = case when state in ('LIFTED', 'DISCARDED') then 0 else 3 end)
);
create unique index tenant_is_suspended_once on tenant.suspension (tenant_id)
    where state in ('RECORDED', 'RELEASED', 'EFFECTIVE');
create index suspension_by_day on tenant.suspension (association_id, state, takes_effect_on);
comment on table tenant.suspension is
    'TWO_PARTY: why a tenant is suspended, read by it and its association; written by the association';

alter table tenant.suspension enable row level security;
alter table tenant.suspension force row level security;
create policy both_parties_read on tenant.suspension for select
    using (tenant_id = (select current_setting('app.tenant_id')::uuid)
        or association_id = (select current_setting('app.tenant_id')::uuid));
create policy association_records on tenant.suspension for insert
    with check (association_id = (select current_setting('app.tenant_id')::uuid));
create policy association_decides on tenant.suspension for update
    using (association_id = (select current_setting('app.tenant_id')::uuid))
    with check (association_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on tenant.suspension from tenant_app;
grant update (state, released_by, released_by_name, released_at, took_effect_at, end_reason, ended_by_name, ended_at)
    on tenant.suspension to tenant_app;
