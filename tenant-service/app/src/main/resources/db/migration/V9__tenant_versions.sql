-- What was true of a tenant at any past instant: every revision is kept, whole.

create table tenant.tenant_version (
    tenant_id      uuid        not null,
    association_id uuid        not null,
    revision       bigint      not null,
    recorded_at    timestamptz not null,
    content        jsonb       not null,
    constraint revision_is_kept_once primary key (tenant_id, revision)
);
comment on table tenant.tenant_version is
    'TWO_PARTY: each revision of a tenant as its row was; append-only, read and written by both who edit the tenant';
create index tenant_version_by_time on tenant.tenant_version (tenant_id, recorded_at);

-- Tenants that were there before begin their history as they are now, on the day they were recorded.
alter table tenant.tenant no force row level security;
insert into tenant.tenant_version (tenant_id, association_id, revision, recorded_at, content)
    select id, association_id, revision, created_at, to_jsonb(tenant) from tenant.tenant;
alter table tenant.tenant force row level security;

-- Nobody changes a tenant and forgets to keep it.
alter table tenant.tenant add constraint every_revision_is_kept foreign key (id, revision)
    references tenant.tenant_version (tenant_id, revision) deferrable initially deferred;
create function tenant.revision_grows() returns trigger language plpgsql set search_path = '' as $$
begin
    raise exception 'A changed tenant has the next revision.';
end
$$;
create trigger revision_grows before update on tenant.tenant for each row
    when (new.revision <> old.revision + 1) execute function tenant.revision_grows();

alter table tenant.tenant_version enable row level security;
alter table tenant.tenant_version force row level security;
create policy both_parties_read on tenant.tenant_version for select
    using (tenant_id = (select current_setting('app.tenant_id')::uuid)
        or association_id = (select current_setting('app.tenant_id')::uuid));
create policy both_parties_keep on tenant.tenant_version for insert
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid)
        or association_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on tenant.tenant_version from tenant_app;
