-- One tenant takes over from another on a day: recorded, released by a second person, and then effective by itself.

create table tenant.merger (
    id                     uuid primary key,
    association_id         uuid        not null,
    predecessor_id         uuid        not null,
    successor_id           uuid        not null,
    predecessor_name       text        not null,
    successor_name         text        not null,
    takes_effect_on        date        not null,
    legal_basis            text        not null,
    decision_reference     text,
    state                  text        not null,
    predecessor_ars        text,
    predecessor_routing_id text,
    recorded_by            uuid        not null,
    recorded_by_name       text        not null,
    recorded_at            timestamptz not null,
    released_by            uuid,
    released_by_name       text,
    released_at            timestamptz,
    took_effect_at         timestamptz,
    discard_reason         text,
    discarded_by_name      text,
    discarded_at           timestamptz,
    constraint predecessor_is_of_the_association foreign key (predecessor_id, association_id)
        references tenant.tenant (id, association_id),
    constraint successor_is_of_the_association foreign key (successor_id, association_id)
        references tenant.tenant (id, association_id),
    constraint nobody_merges_into_itself check (predecessor_id <> successor_id),
    constraint the_association_never_merges check (association_id not in (predecessor_id, successor_id)),
    constraint mergers_begin_a_month check (extract(day from takes_effect_on) = 1),
    constraint merger_state_is_known check (state in ('RECORDED', 'RELEASED', 'EFFECTIVE', 'DISCARDED')),
    constraint release_is_whole check (num_nulls(released_by, released_by_name, released_at) in (0, 3)),
    constraint second_person_releases check (released_by <> recorded_by),
    constraint effective_merger_was_released check (
        state not in ('RELEASED', 'EFFECTIVE') or released_at is not null),
    constraint effect_has_its_moment check ((state = 'EFFECTIVE') = (took_effect_at is not null)),
    constraint discarding_is_whole check (
        num_nulls(discard_reason, discarded_by_name, discarded_at) = case state when 'DISCARDED' then 0 else 3 end)
);
create unique index tenant_merges_once on tenant.merger (predecessor_id) where state <> 'DISCARDED';
create index merger_by_successor on tenant.merger (successor_id, takes_effect_on);
create index merger_by_association on tenant.merger (association_id, state, takes_effect_on);
comment on table tenant.merger is
    'TWO_PARTY: Rechtsnachfolge, read by predecessor, successor and association; names and keys are kept because the two do not see each other';

alter table tenant.merger enable row level security;
alter table tenant.merger force row level security;
create policy parties_read on tenant.merger for select
    using (predecessor_id = (select current_setting('app.tenant_id')::uuid)
        or successor_id = (select current_setting('app.tenant_id')::uuid)
        or association_id = (select current_setting('app.tenant_id')::uuid));
create policy association_records on tenant.merger for insert
    with check (association_id = (select current_setting('app.tenant_id')::uuid));
create policy association_decides on tenant.merger for update
    using (association_id = (select current_setting('app.tenant_id')::uuid))
    with check (association_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on tenant.merger from tenant_app;
grant update (state, predecessor_routing_id, released_by, released_by_name, released_at, took_effect_at, discard_reason,
    discarded_by_name, discarded_at) on tenant.merger to tenant_app;

-- Everyone who keeps a copy of a tenant must know of its successor before the day comes.
alter table tenant.tenant
    add column successor_id uuid,
    add column succeeded_on date,
    add constraint succession_is_whole check (num_nulls(successor_id, succeeded_on) in (0, 2)),
    add constraint successor_is_known foreign key (successor_id, association_id)
        references tenant.tenant (id, association_id);
grant update (successor_id, succeeded_on) on tenant.tenant to tenant_app;

-- After a merger another number counts for the same key date, but not for the time before.
alter table tenant.inhabitant_figure
    add column counts_from date,
    drop constraint one_figure_per_key_date,
    add constraint one_figure_per_key_date unique nulls not distinct (tenant_id, counted_on, counts_from);
