-- Why a consumer may book from a provider without a procurement of its own. In force once a second person has released it.
alter table marketplace.tenant_fact add column relation text;
alter table marketplace.tenant_fact no force row level security;
update marketplace.tenant_fact set revision = 0;
alter table marketplace.tenant_fact force row level security;

create table marketplace.procurement_exemption (
    id uuid primary key,
    provider_id uuid not null,
    relation text constraint relation_is_known
        check (relation in ('MEMBER', 'ZWECKVEREINBARUNG', 'PUBLIC_LAW_CONTRACT', 'INHOUSE_CONTRACT')),
    consumer_id uuid,
    basis text not null constraint basis_is_known
        check (basis in ('INHOUSE', 'JOINT_CONTROL', 'COOPERATION', 'AWARDED', 'OTHER')),
    note text not null,
    state text not null constraint exemption_state_is_known
        check (state in ('PROPOSED', 'IN_FORCE', 'DISCARDED', 'ENDED')),
    proposed_by_id uuid not null,
    proposed_by_name text not null,
    proposed_at timestamptz not null,
    released_by_id uuid,
    released_by_name text,
    released_at timestamptz,
    ended_by_name text,
    ended_at timestamptz,
    ended_because text,
    constraint exemption_is_for_one_relation_or_one_consumer check (num_nonnulls(relation, consumer_id) = 1),
    constraint exemption_says_whence check (note <> ''),
    constraint releaser_is_not_proposer check (released_by_id <> proposed_by_id),
    constraint release_names_its_person check (num_nulls(released_by_id, released_by_name, released_at) in (0, 3)),
    constraint exemption_in_force_is_released check (state in ('PROPOSED', 'DISCARDED') or released_at is not null)
);
comment on table marketplace.procurement_exemption is 'SHARED: why consumers may book from a provider; read by whom it is for once released, written by its provider';
create unique index exemption_is_proposed_once on marketplace.procurement_exemption (provider_id, relation, consumer_id)
    nulls not distinct where state = 'PROPOSED';
create unique index one_exemption_is_in_force on marketplace.procurement_exemption (provider_id, relation, consumer_id)
    nulls not distinct where state = 'IN_FORCE';
create index exemption_by_provider on marketplace.procurement_exemption (provider_id, id desc);
create index exemption_by_consumer on marketplace.procurement_exemption (consumer_id);
alter table marketplace.procurement_exemption enable row level security;
alter table marketplace.procurement_exemption force row level security;
create policy whom_it_is_for_reads on marketplace.procurement_exemption for select
    using (provider_id = (select current_setting('app.tenant_id')::uuid)
        or released_at is not null
            and (consumer_id is null or consumer_id = (select current_setting('app.tenant_id')::uuid)));
create policy provider_adds on marketplace.procurement_exemption for insert
    with check (provider_id = (select current_setting('app.tenant_id')::uuid));
create policy provider_changes on marketplace.procurement_exemption for update
    using (provider_id = (select current_setting('app.tenant_id')::uuid))
    with check (provider_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on marketplace.procurement_exemption from marketplace_app;
grant update (state, released_by_id, released_by_name, released_at, ended_by_name, ended_at, ended_because)
    on marketplace.procurement_exemption to marketplace_app;

-- The ground with which a booking was approved; those of before have none.
alter table marketplace.booking add column procurement jsonb;
grant update (procurement) on marketplace.booking to marketplace_app;
