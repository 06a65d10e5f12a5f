-- What somebody of one tenant does with what is another's stands in the trail of both. A transaction is bound to one tenant, so
-- the entry for the other waits here, as it will be, until a transaction of that tenant takes it over.
create table plumbing.foreign_entry (
    id uuid primary key,
    tenant_id uuid not null,
    occurred_at timestamptz not null,
    actor_kind text not null,
    actor_id uuid not null,
    act text not null,
    subject_type text not null,
    subject_id uuid not null,
    salt text not null,
    content text not null,
    digest text not null
);
comment on table plumbing.foreign_entry is 'PLUMBING: audit entries on their way to the trail of the tenant concerned';
create index foreign_entry_of_tenant on plumbing.foreign_entry (tenant_id, id);
