-- What came in on the bank account of an issuer, and which invoices it has settled. Both are written once; what was
-- allocated wrongly is taken back by an allocation of its own.
create table billing.bank_statement (
    id uuid primary key,
    tenant_id uuid not null,
    file_name text not null,
    file_sha256 text not null,
    account text not null,
    reference text not null,
    opened_on date not null,
    closed_on date not null,
    opening_amount numeric(14, 2) not null,
    closing_amount numeric(14, 2) not null,
    imported_at timestamptz not null,
    imported_by uuid not null,
    imported_by_name text not null,
    constraint statement_is_imported_once unique (tenant_id, account, reference)
);
comment on table billing.bank_statement is 'OWNED: bank statements (camt.053) of an issuer';
alter table billing.bank_statement enable row level security;
alter table billing.bank_statement force row level security;
create policy tenant_isolation on billing.bank_statement
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on billing.bank_statement from billing_app;

create table billing.statement_entry (
    id uuid primary key,
    tenant_id uuid not null,
    statement_id uuid not null references billing.bank_statement,
    position int not null,
    account text not null,
    outcome text not null constraint entry_outcome_is_known
        check (outcome in ('PAYMENT', 'KNOWN', 'OUTGOING', 'RETURNED', 'PENDING')),
    booked_on date not null,
    amount numeric(14, 2) not null constraint entry_amount_is_positive check (amount > 0),
    party_name text,
    party_account text,
    remittance text not null,
    bank_reference text not null,
    constraint entry_has_its_place unique (statement_id, position)
);
comment on table billing.statement_entry is 'OWNED: entries of bank statements; those with the outcome PAYMENT are payments';
create unique index payment_is_counted_once on billing.statement_entry (tenant_id, account, bank_reference)
    where outcome = 'PAYMENT';
create index payment_by_day on billing.statement_entry (tenant_id, id desc) where outcome = 'PAYMENT';
alter table billing.statement_entry enable row level security;
alter table billing.statement_entry force row level security;
create policy tenant_isolation on billing.statement_entry
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on billing.statement_entry from billing_app;

create table billing.payment_allocation (
    id uuid primary key,
    issuer_id uuid not null,
    consumer_id uuid not null,
    payment_id uuid not null references billing.statement_entry,
    invoice_id uuid not null references billing.invoice,
    amount numeric(14, 2) not null,
    paid_on date not null,
    reverses_id uuid references billing.payment_allocation,
    reason text,
    made_at timestamptz not null,
    made_by uuid,
    made_by_name text not null,
    constraint allocation_is_reversed_once unique (reverses_id),
    constraint only_a_reversal_is_negative check ((reverses_id is null and amount > 0)
        or (reverses_id is not null and amount < 0 and reason is not null))
);
comment on table billing.payment_allocation is 'TWO_PARTY: which payment settles how much of which invoice';
create index allocation_of_invoice on billing.payment_allocation (invoice_id);
create index allocation_of_payment on billing.payment_allocation (payment_id);
alter table billing.payment_allocation enable row level security;
alter table billing.payment_allocation force row level security;
create policy parties on billing.payment_allocation
    using (issuer_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid))
    with check (issuer_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on billing.payment_allocation from billing_app;

create table billing.payment_write_off (
    id uuid primary key,
    tenant_id uuid not null,
    payment_id uuid not null references billing.statement_entry,
    amount numeric(14, 2) not null constraint written_off_amount_is_positive check (amount > 0),
    reason text not null,
    made_at timestamptz not null,
    made_by uuid not null,
    made_by_name text not null
);
comment on table billing.payment_write_off is 'OWNED: money that came in and has left the account again';
create index write_off_of_payment on billing.payment_write_off (payment_id);
alter table billing.payment_write_off enable row level security;
alter table billing.payment_write_off force row level security;
create policy tenant_isolation on billing.payment_write_off
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on billing.payment_write_off from billing_app;

create table billing.reminder (
    id uuid primary key,
    issuer_id uuid not null,
    consumer_id uuid not null,
    invoice_id uuid not null references billing.invoice,
    level int not null constraint reminder_level_is_known check (level between 1 and 3),
    open_amount numeric(14, 2) not null constraint reminder_is_about_something check (open_amount > 0),
    reminded_on date not null,
    due_on date not null constraint reminder_gives_time check (due_on > reminded_on),
    made_at timestamptz not null,
    made_by uuid not null,
    made_by_name text not null,
    constraint each_level_once unique (invoice_id, level)
);
comment on table billing.reminder is 'TWO_PARTY: reminders of invoices that were not paid in time';
alter table billing.reminder enable row level security;
alter table billing.reminder force row level security;
create policy parties on billing.reminder
    using (issuer_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid))
    with check (issuer_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on billing.reminder from billing_app;

-- A posting belongs to an invoice, to a payment, or to both.
alter table billing.ledger_posting
    alter column invoice_id drop not null,
    alter column consumer_id drop not null,
    add column payment_id uuid references billing.statement_entry,
    add constraint posting_has_a_voucher check (num_nonnulls(invoice_id, payment_id) > 0),
    add constraint posting_of_an_invoice_names_its_consumer check (invoice_id is null or consumer_id is not null);
create index ledger_posting_of_payment on billing.ledger_posting (payment_id);
