-- A tenant takes its data away: asked for, contributed by each service, packed as one ZIP file, kept for a while.

create table tenant.data_export (
    id                 uuid primary key,
    tenant_id          uuid        not null,
    association_id     uuid        not null,
    by_association     boolean     not null,
    requested_by       uuid        not null,
    requested_by_name  text        not null,
    requested_at       timestamptz not null,
    ready_at           timestamptz,
    kept_until         date,
    bytes              bigint,
    sha256             text,
    downloaded_at      timestamptz,
    downloaded_by_name text,
    deleted_at         timestamptz,
    constraint export_is_of_a_tenant foreign key (tenant_id, association_id)
        references tenant.tenant (id, association_id),
    constraint export_belongs_to_its_parties unique (id, tenant_id, association_id, by_association),
    constraint export_is_ready_as_a_whole check (num_nulls(ready_at, kept_until, bytes, sha256) in (0, 4)),
    constraint export_hash_is_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint download_names_its_person check (num_nulls(downloaded_at, downloaded_by_name) in (0, 2)),
    constraint only_a_ready_export_is_downloaded check (downloaded_at is null or ready_at is not null),
    constraint only_a_ready_export_is_deleted check (deleted_at is null or ready_at is not null)
);
create unique index one_export_is_under_way on tenant.data_export (tenant_id) where ready_at is null;
create index data_export_of_tenant on tenant.data_export (tenant_id, id desc);
create index data_export_under_way on tenant.data_export (association_id) where ready_at is null;
create index data_export_kept on tenant.data_export (association_id, kept_until) where deleted_at is null;
comment on table tenant.data_export is
    'TWO_PARTY: a tenant''s data were asked for, by the tenant or by its association; read by both';

alter table tenant.data_export enable row level security;
alter table tenant.data_export force row level security;
create policy both_parties_read on tenant.data_export for select
    using (tenant_id = (select current_setting('app.tenant_id')::uuid)
        or association_id = (select current_setting('app.tenant_id')::uuid));
create policy both_parties_ask on tenant.data_export for insert
    with check ((tenant_id = (select current_setting('app.tenant_id')::uuid) and not by_association)
        or (association_id = (select current_setting('app.tenant_id')::uuid) and by_association));
create policy both_parties_change on tenant.data_export for update
    using (tenant_id = (select current_setting('app.tenant_id')::uuid)
        or (association_id = (select current_setting('app.tenant_id')::uuid) and by_association))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid)
        or (association_id = (select current_setting('app.tenant_id')::uuid) and by_association));
revoke update, delete on tenant.data_export from tenant_app;
grant update (ready_at, kept_until, bytes, sha256, downloaded_at, downloaded_by_name, deleted_at)
    on tenant.data_export to tenant_app;

create table tenant.export_part (
    export_id      uuid        not null,
    service        text        not null,
    tenant_id      uuid        not null,
    association_id uuid        not null,
    by_association boolean     not null,
    contributed_at timestamptz not null,
    files          integer     not null,
    bytes          bigint      not null,
    open_items     text[]      not null,
    constraint service_contributes_once primary key (export_id, service),
    constraint part_is_of_an_export foreign key (export_id, tenant_id, association_id, by_association)
        references tenant.data_export (id, tenant_id, association_id, by_association),
    constraint contributor_is_known check (service in ('TENANT', 'MARKETPLACE', 'BILLING'))
);
comment on table tenant.export_part is
    'TWO_PARTY: what a service has contributed, and what is open between it and the tenant; append-only';

alter table tenant.export_part enable row level security;
alter table tenant.export_part force row level security;
create policy both_parties_read on tenant.export_part for select
    using (tenant_id = (select current_setting('app.tenant_id')::uuid)
        or association_id = (select current_setting('app.tenant_id')::uuid));
create policy part_is_kept_for_the_tenant on tenant.export_part for insert
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on tenant.export_part from tenant_app;

-- The files lie here until the package is made of them.
create table tenant.export_file (
    id         uuid primary key,
    export_id  uuid    not null,
    tenant_id  uuid    not null,
    path       text    not null,
    media_type text    not null,
    title      text    not null,
    columns    jsonb   not null,
    bytes      bigint  not null,
    sha256     text    not null,
    constraint file_is_in_an_export_once unique (export_id, path),
    constraint file_belongs_to_its_tenant unique (id, tenant_id),
    constraint file_is_of_an_export foreign key (export_id) references tenant.data_export (id)
);
comment on table tenant.export_file is 'OWNED: a contributed file that waits for the package';

alter table tenant.export_file enable row level security;
alter table tenant.export_file force row level security;
create policy tenant_isolation on tenant.export_file
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke update on tenant.export_file from tenant_app;

create table tenant.export_piece (
    file_id   uuid    not null,
    position  integer not null,
    tenant_id uuid    not null,
    content   bytea   not null,
    constraint piece_has_its_place primary key (file_id, position),
    constraint piece_is_of_a_file foreign key (file_id, tenant_id)
        references tenant.export_file (id, tenant_id) on delete cascade
);
comment on table tenant.export_piece is 'OWNED: the bytes of a contributed file, piece by piece';

alter table tenant.export_piece enable row level security;
alter table tenant.export_piece force row level security;
create policy tenant_isolation on tenant.export_piece
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke update on tenant.export_piece from tenant_app;

-- What a tenant has asked for itself its association cannot read.
create table tenant.export_package (
    export_id      uuid    not null,
    position       integer not null,
    tenant_id      uuid    not null,
    association_id uuid    not null,
    by_association boolean not null,
    content        bytea   not null,
    constraint package_piece_has_its_place primary key (export_id, position),
    constraint package_is_of_an_export foreign key (export_id, tenant_id, association_id, by_association)
        references tenant.data_export (id, tenant_id, association_id, by_association)
);
comment on table tenant.export_package is
    'TWO_PARTY: the bytes of a ZIP file, piece by piece; the association reads only what it has asked for itself';

alter table tenant.export_package enable row level security;
alter table tenant.export_package force row level security;
create policy who_has_asked_reads on tenant.export_package for select
    using (tenant_id = (select current_setting('app.tenant_id')::uuid)
        or (association_id = (select current_setting('app.tenant_id')::uuid) and by_association));
create policy package_is_made_for_the_tenant on tenant.export_package for insert
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
create policy package_is_deleted_for_the_tenant on tenant.export_package for delete
    using (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke update on tenant.export_package from tenant_app;
