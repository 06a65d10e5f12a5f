-- Only who provides an offering prices its components; marketplace says who that is before anybody can name a price.
create table billing.offering_owner (
    offering_key text primary key,
    tenant_id uuid not null
);
comment on table billing.offering_owner is 'SHARED: whose the component codes are that begin with this key';
insert into billing.offering_owner (offering_key, tenant_id)
select distinct on (split_part(component_code, '.', 1)) split_part(component_code, '.', 1), tenant_id
from billing.price_version
order by split_part(component_code, '.', 1), created_at, id;
alter table billing.offering_owner enable row level security;
alter table billing.offering_owner force row level security;
create policy everyone_reads on billing.offering_owner for select using (true);
create policy owner_adds on billing.offering_owner for insert
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on billing.offering_owner from billing_app;
