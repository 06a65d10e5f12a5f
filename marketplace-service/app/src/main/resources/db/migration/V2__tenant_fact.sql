-- What tenant-service says of each tenant, kept here so that no act has to ask for it.
create table marketplace.tenant_fact (
    tenant_id uuid primary key,
    revision bigint not null,
    name text not null,
    kind text not null,
    state text not null,
    ars text,
    inhabitants int,
    changed_at timestamptz not null,
    constraint ars_has_twelve_digits check (ars ~ '^[0-9]{12}$')
);
comment on table marketplace.tenant_fact is 'SHARED: replica of tenant-service; read by all, written for the tenant itself';
alter table marketplace.tenant_fact enable row level security;
alter table marketplace.tenant_fact force row level security;
create policy everyone_reads on marketplace.tenant_fact for select using (true);
create policy tenant_adds on marketplace.tenant_fact for insert
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
create policy tenant_changes on marketplace.tenant_fact for update
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
create policy tenant_removes on marketplace.tenant_fact for delete
    using (tenant_id = (select current_setting('app.tenant_id')::uuid));
create index tenant_fact_by_ars on marketplace.tenant_fact (ars);
