-- An issued invoice is taken back by a document of its own, asked for by one person and released by another.
create table billing.cancellation (
    id uuid primary key,
    tenant_id uuid not null,
    invoice_id uuid not null references billing.invoice,
    state text not null constraint cancellation_state_is_known check (state in ('REQUESTED', 'DISCARDED', 'RELEASED')),
    reason text not null,
    requested_by uuid not null,
    requested_by_name text not null,
    requested_at timestamptz not null,
    decided_by uuid,
    decided_by_name text,
    decided_at timestamptz,
    decision_reason text,
    constraint decided_cancellation_names_its_decider check (
        (state = 'REQUESTED') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    constraint releaser_of_cancellation_is_not_its_requester check (state <> 'RELEASED' or decided_by <> requested_by)
);
comment on table billing.cancellation is 'OWNED: wishes to take back an issued invoice; the id of a released one is that of the document which does it';
create unique index one_cancellation_per_invoice on billing.cancellation (invoice_id) where state <> 'DISCARDED';
alter table billing.cancellation enable row level security;
alter table billing.cancellation force row level security;
create policy tenant_isolation on billing.cancellation
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke delete on billing.cancellation from billing_app;

alter table billing.invoice
    add column cancels_id uuid references billing.invoice,
    add constraint invoice_is_cancelled_once unique (cancels_id),
    add constraint document_does_not_cancel_itself check (cancels_id <> id);
comment on column billing.invoice.cancels_id is 'the invoice that this document takes back (type code 381); its amounts are owed the other way';
