-- Documents that prove something about an offering. They are added and removed, never changed.
create table marketplace.evidence (
    id uuid primary key,
    offering_id uuid not null,
    provider_id uuid not null,
    kind text not null constraint evidence_kind_is_known check (kind in
        ('C5', 'ISO_27001', 'PENETRATION_TEST', 'IMPACT_ASSESSMENT', 'ACCESSIBILITY', 'MEASURES')),
    issuer text not null constraint evidence_names_its_issuer check (issuer <> ''),
    valid_from date not null,
    valid_until date,
    file_name text,
    size int,
    sha256 text,
    content bytea,
    link text,
    added_by_name text not null,
    added_at timestamptz not null,
    removal_reason text,
    removed_by_name text,
    removed_at timestamptz,
    constraint evidence_is_of_an_offering foreign key (offering_id, provider_id)
        references marketplace.offering (id, tenant_id),
    constraint evidence_does_not_end_before_it_begins check (valid_until >= valid_from),
    constraint evidence_is_a_file_or_a_link check (
        num_nulls(file_name, size, sha256) in (0, 3) and (file_name is null) = (link is not null)),
    constraint evidence_has_its_checksum check (content is null or sha256 = encode(sha256(content), 'hex')),
    constraint evidence_has_its_size check (content is null or size = octet_length(content)),
    constraint evidence_removal_is_whole check (num_nulls(removal_reason, removed_by_name, removed_at) in (0, 3)),
    constraint evidence_content_is_there_until_removal check (
        (content is not null) = (file_name is not null and removed_at is null))
);
-- PDF is packed already.
alter table marketplace.evidence alter column content set storage external;
comment on table marketplace.evidence is 'SHARED: documents about an offering; read by those who see it, written by its provider';
create index evidence_of_offering on marketplace.evidence (offering_id, kind) where removed_at is null;
create index evidence_by_provider on marketplace.evidence (provider_id, valid_until);
alter table marketplace.evidence enable row level security;
alter table marketplace.evidence force row level security;
create policy reader_of_the_offering_reads on marketplace.evidence for select
    using (provider_id = (select current_setting('app.tenant_id')::uuid)
        or removed_at is null and offering_id in (select offering_id from marketplace.offering_visibility));
create policy provider_adds on marketplace.evidence for insert
    with check (provider_id = (select current_setting('app.tenant_id')::uuid));
create policy provider_removes on marketplace.evidence for update
    using (provider_id = (select current_setting('app.tenant_id')::uuid))
    with check (provider_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on marketplace.evidence from marketplace_app;
grant update (content, removal_reason, removed_by_name, removed_at) on marketplace.evidence to marketplace_app;
