-- The audit trail becomes a chain of hashes per tenant: each entry keeps a salted digest of what it says, each seal the hash
-- over the one before it. What an entry says may be erased; its digest, and so the chain, stays.
alter table ${service}.audit_entry add column salt text, add column content text, add column digest text;

-- Entries from before the chain are kept and sealed with the others.
alter table ${service}.audit_entry no force row level security;
update ${service}.audit_entry set
    salt = replace(gen_random_uuid()::text, '-', ''),
    content = json_build_object('actor', actor_name, 'summary', summary, 'changes', json_build_array())::text;
update ${service}.audit_entry set digest = encode(sha256(convert_to(salt || E'\t' || content, 'UTF8')), 'hex');
create table plumbing.unsealed_entry (
    entry_id uuid primary key,
    tenant_id uuid not null
);
insert into plumbing.unsealed_entry select id, tenant_id from ${service}.audit_entry;
alter table ${service}.audit_entry force row level security;
comment on table plumbing.unsealed_entry is 'PLUMBING: audit entries that have no seal yet';

alter table ${service}.audit_entry
    drop column actor_name,
    drop column summary,
    alter column digest set not null,
    add constraint digest_is_sha256 check (digest ~ '^[0-9a-f]{64}$'),
    add constraint content_and_salt_go_together check (num_nulls(salt, content) in (0, 2));
grant update (salt, content) on ${service}.audit_entry to ${service}_app;

create table ${service}.audit_seal (
    tenant_id uuid not null,
    position bigint not null,
    entry_id uuid not null,
    hash text not null,
    sealed_at timestamptz not null,
    primary key (tenant_id, position),
    constraint entry_is_sealed_once unique (tenant_id, entry_id),
    constraint positions_begin_at_one check (position >= 1),
    constraint hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$')
);
comment on table ${service}.audit_seal is 'OWNED: the chain over the audit entries of a tenant, from position 1 without a gap';
alter table ${service}.audit_seal enable row level security;
alter table ${service}.audit_seal force row level security;
create policy tenant_isolation on ${service}.audit_seal
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on ${service}.audit_seal from ${service}_app;

create table plumbing.unanchored_chain (
    tenant_id uuid primary key
);
comment on table plumbing.unanchored_chain is 'PLUMBING: chains that have grown since their last anchor';
