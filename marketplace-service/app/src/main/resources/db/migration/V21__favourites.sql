-- What a person has marked in the catalogue, for each tenant of hers.
create table marketplace.favourite (
    tenant_id uuid not null,
    person_id uuid not null,
    offering_id uuid not null,
    marked_at timestamptz not null,
    primary key (tenant_id, person_id, offering_id)
);
comment on table marketplace.favourite is 'OWNED: an offering that a person of the tenant has marked';
alter table marketplace.favourite enable row level security;
alter table marketplace.favourite force row level security;
create policy tenant_isolation on marketplace.favourite
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke update on marketplace.favourite from marketplace_app;
