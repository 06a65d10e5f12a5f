-- What billing knows of tenants: a replica, fed by events of tenant-service.
create table billing.tenant_fact (
    tenant_id uuid primary key,
    revision bigint not null,
    name text not null,
    alias text not null,
    kind text not null,
    state text not null,
    ars text,
    routing_id text,
    street text,
    post_code text,
    city text,
    contact_name text,
    contact_email text,
    contact_phone text,
    tax_number text,
    vat_id text,
    iban text,
    association_id uuid
);
comment on table billing.tenant_fact is 'SHARED: replica of what tenant-service says of a tenant';
alter table billing.tenant_fact enable row level security;
alter table billing.tenant_fact force row level security;
create policy everyone_reads on billing.tenant_fact for select using (true);
create policy owner_adds on billing.tenant_fact for insert
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
create policy owner_changes on billing.tenant_fact for update
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
create policy owner_removes on billing.tenant_fact for delete
    using (tenant_id = (select current_setting('app.tenant_id')::uuid));

create table billing.tenant_inhabitants (
    tenant_id uuid not null,
    key_date date not null,
    inhabitants int not null constraint inhabitants_are_not_negative check (inhabitants >= 0),
    source text not null,
    primary key (tenant_id, key_date)
);
comment on table billing.tenant_inhabitants is 'SHARED: inhabitants per key date, with source';
alter table billing.tenant_inhabitants enable row level security;
alter table billing.tenant_inhabitants force row level security;
create policy everyone_reads on billing.tenant_inhabitants for select using (true);
create policy owner_adds on billing.tenant_inhabitants for insert
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
create policy owner_changes on billing.tenant_inhabitants for update
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
create policy owner_removes on billing.tenant_inhabitants for delete
    using (tenant_id = (select current_setting('app.tenant_id')::uuid));

create table billing.tenant_membership (
    tenant_id uuid not null,
    legal_basis text not null,
    valid_from date not null,
    valid_until date,
    primary key (tenant_id, valid_from)
);
comment on table billing.tenant_membership is 'SHARED: legal basis of the relation to the association, half-open periods';
alter table billing.tenant_membership enable row level security;
alter table billing.tenant_membership force row level security;
create policy everyone_reads on billing.tenant_membership for select using (true);
create policy owner_adds on billing.tenant_membership for insert
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
create policy owner_changes on billing.tenant_membership for update
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
create policy owner_removes on billing.tenant_membership for delete
    using (tenant_id = (select current_setting('app.tenant_id')::uuid));
