-- The postings of an issuer become a chain of hashes, as its audit entries are. Its head is written into the audit trail, and
-- so it is anchored outside the database.
create table billing.ledger_seal (
    tenant_id uuid not null,
    position bigint not null,
    posting_id uuid not null,
    hash text not null,
    sealed_at timestamptz not null,
    primary key (tenant_id, position),
    constraint posting_is_sealed_once unique (tenant_id, posting_id),
    constraint ledger_positions_begin_at_one check (position >= 1),
    constraint ledger_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$')
);
comment on table billing.ledger_seal is 'OWNED: the chain over the postings of an issuer, from position 1 without a gap';
alter table billing.ledger_seal enable row level security;
alter table billing.ledger_seal force row level security;
create policy tenant_isolation on billing.ledger_seal
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on billing.ledger_seal from billing_app;
create trigger never_changed before update or delete on billing.ledger_seal
    for each row execute function billing.refuse_change();
create trigger never_emptied before truncate on billing.ledger_seal
    for each statement execute function billing.refuse_change();

create table plumbing.unsealed_posting (
    posting_id uuid primary key,
    tenant_id uuid not null
);
comment on table plumbing.unsealed_posting is 'PLUMBING: postings that have no seal yet';
alter table billing.ledger_posting no force row level security;
insert into plumbing.unsealed_posting select id, tenant_id from billing.ledger_posting;
alter table billing.ledger_posting force row level security;
