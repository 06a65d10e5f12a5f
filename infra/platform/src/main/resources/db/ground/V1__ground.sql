-- What every service's database begins with. Runs as the owner; ${service} is tenant, marketplace or billing.
create schema ${service};

grant usage on schema ${service}, plumbing to ${service}_app;
alter default privileges in schema ${service} grant select, insert, update, delete on tables to ${service}_app;
alter default privileges in schema plumbing grant select, insert, update, delete on tables to ${service}_app;
alter default privileges in schema ${service} grant usage on sequences to ${service}_app;
alter default privileges in schema plumbing grant usage on sequences to ${service}_app;

create table plumbing.outbox (
    id uuid primary key,
    position bigint generated always as identity,
    target text not null,
    event_key text not null,
    type text not null,
    tenant_id uuid not null,
    payload bytea not null,
    occurred_at timestamptz not null,
    decided_by text not null,
    attempts int not null default 0,
    next_attempt_at timestamptz not null,
    last_error text,
    delivered_at timestamptz
);
comment on table plumbing.outbox is 'PLUMBING: facts to deliver, in order per target and key';
create unique index outbox_undelivered on plumbing.outbox (target, event_key, position) where delivered_at is null;

create table plumbing.inbox (
    event_id uuid primary key,
    type text not null,
    tenant_id uuid not null,
    received_at timestamptz not null,
    handled boolean not null
);
comment on table plumbing.inbox is 'PLUMBING: events that have arrived; a repeat does nothing';

-- As db-scheduler's own postgresql_tables.sql defines it.
create table plumbing.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
comment on table plumbing.scheduled_tasks is 'PLUMBING: db-scheduler';
create index scheduled_tasks_execution_time on plumbing.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on plumbing.scheduled_tasks (last_heartbeat);

create table ${service}.idempotent_answer (
    tenant_id uuid not null,
    caller text not null,
    operation text not null,
    idempotency_key text not null,
    request_hash text not null,
    status int not null,
    headers text not null,
    body text not null,
    answered_at timestamptz not null,
    primary key (tenant_id, caller, operation, idempotency_key)
);
comment on table ${service}.idempotent_answer is 'OWNED: the first answer to a request with an Idempotency-Key';
alter table ${service}.idempotent_answer enable row level security;
alter table ${service}.idempotent_answer force row level security;
create policy tenant_isolation on ${service}.idempotent_answer
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));

create table ${service}.audit_entry (
    id uuid primary key,
    tenant_id uuid not null,
    occurred_at timestamptz not null,
    actor_kind text not null,
    actor_id uuid not null,
    actor_name text not null,
    act text not null,
    subject_type text not null,
    subject_id uuid not null,
    summary text not null
);
comment on table ${service}.audit_entry is 'OWNED: who did what, written in the act''s transaction';
alter table ${service}.audit_entry enable row level security;
alter table ${service}.audit_entry force row level security;
create policy tenant_isolation on ${service}.audit_entry
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on ${service}.audit_entry from ${service}_app;
create index audit_entry_latest on ${service}.audit_entry (tenant_id, id desc);
