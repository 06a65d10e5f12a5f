-- Who sees an offering. Whether a tenant is a member is part of its facts, which are fetched anew at the next start.
alter table marketplace.tenant_fact add column member boolean not null default false;
alter table marketplace.tenant_fact no force row level security;
update marketplace.tenant_fact set revision = 0;
alter table marketplace.tenant_fact force row level security;

create table plumbing.provider (
    tenant_id uuid primary key
);
comment on table plumbing.provider is 'PLUMBING: who has ever published something, for the calendar';

create table marketplace.offering_visibility (
    offering_id uuid primary key,
    provider_id uuid not null,
    scope text not null constraint visibility_scope_is_known check (scope in ('PUBLIC', 'MEMBERS', 'LISTED')),
    tenant_ids uuid[] not null,
    constraint only_a_list_names_tenants check ((scope = 'LISTED') = (cardinality(tenant_ids) > 0))
);
comment on table marketplace.offering_visibility is 'SHARED: who sees an offering; read by those who do, written by its provider';

-- What is published so far is for all; before the tables guard themselves.
alter table marketplace.catalogue_entry no force row level security;
insert into plumbing.provider (tenant_id)
select distinct provider_id from marketplace.catalogue_entry;
insert into marketplace.offering_visibility (offering_id, provider_id, scope, tenant_ids)
select distinct offering_id, provider_id, 'PUBLIC', '{}'::uuid[] from marketplace.catalogue_entry;
alter table marketplace.catalogue_entry force row level security;

alter table marketplace.offering_visibility enable row level security;
alter table marketplace.offering_visibility force row level security;
create policy reader_may_see on marketplace.offering_visibility for select
    using (provider_id = (select current_setting('app.tenant_id')::uuid)
        or scope = 'PUBLIC'
        or (select current_setting('app.tenant_id')::uuid) = any (tenant_ids)
        or scope = 'MEMBERS' and (select member from marketplace.tenant_fact
            where tenant_id = (select current_setting('app.tenant_id')::uuid))
        or (select kind = 'ASSOCIATION' from marketplace.tenant_fact
            where tenant_id = (select current_setting('app.tenant_id')::uuid))
        or offering_id in (select offering_id from marketplace.booking
            where consumer_id = (select current_setting('app.tenant_id')::uuid)
                and state not in ('REJECTED', 'WITHDRAWN')));
create policy provider_adds on marketplace.offering_visibility for insert
    with check (provider_id = (select current_setting('app.tenant_id')::uuid));
create policy provider_changes on marketplace.offering_visibility for update
    using (provider_id = (select current_setting('app.tenant_id')::uuid))
    with check (provider_id = (select current_setting('app.tenant_id')::uuid));
revoke delete on marketplace.offering_visibility from marketplace_app;

drop policy everyone_reads on marketplace.catalogue_entry;
create policy reader_may_see_the_offering on marketplace.catalogue_entry for select
    using (offering_id in (select offering_id from marketplace.offering_visibility));
