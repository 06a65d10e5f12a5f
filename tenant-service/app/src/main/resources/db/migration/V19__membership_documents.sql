-- The papers behind a membership: decision, approval, publication, agreement. Who files one in the wrong place removes it
-- again; that it was there, and its checksum, stay.

create table tenant.membership_document (
    id               uuid primary key,
    tenant_id        uuid        not null,
    association_id   uuid        not null,
    membership_id    uuid        not null,
    kind             text        not null,
    file_name        text        not null,
    content          bytea,
    size             integer     not null,
    sha256           text        not null,
    filed_by_name    text        not null,
    filed_at         timestamptz not null,
    removal_reason   text,
    removed_by_name  text,
    removed_at       timestamptz,
    constraint document_is_of_a_membership foreign key (membership_id, tenant_id, association_id)
        references tenant.membership (id, tenant_id, association_id),
    constraint document_kind_is_known check (kind in
        ('DECISION', 'APPROVAL', 'PUBLICATION', 'AGREEMENT', 'OTHER')),
    constraint document_has_its_checksum check (
        sha256 ~ '^[0-9a-f]{64}$' and (content is null or sha256 = encode(sha256(content), 'hex'))),
    constraint document_has_its_size check (size > 0 and (content is null or size = octet_length(content))),
    constraint removal_is_whole check (num_nulls(removal_reason, removed_by_name, removed_at) in (0, 3)),
    constraint content_is_there_until_removal check ((content is null) = (removed_at is not null))
);
-- PDF is packed already.
alter table tenant.membership_document alter column content set storage external;
create unique index document_is_filed_once on tenant.membership_document (membership_id, sha256) where removed_at is null;
create index document_by_membership on tenant.membership_document (tenant_id, membership_id, id);
comment on table tenant.membership_document is
    'TWO_PARTY: papers behind a membership, read by the tenant and its association; filed and removed by the association';

alter table tenant.membership_document enable row level security;
alter table tenant.membership_document force row level security;
create policy both_parties_read on tenant.membership_document for select
    using (tenant_id = (select current_setting('app.tenant_id')::uuid)
        or association_id = (select current_setting('app.tenant_id')::uuid));
create policy association_files on tenant.membership_document for insert
    with check (association_id = (select current_setting('app.tenant_id')::uuid));
create policy association_removes on tenant.membership_document for update
    using (association_id = (select current_setting('app.tenant_id')::uuid))
    with check (association_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on tenant.membership_document from tenant_app;
grant update (content, removal_reason, removed_by_name, removed_at) on tenant.membership_document to tenant_app;
