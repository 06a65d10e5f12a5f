-- Issued documents and postings. They are written once and never change; a correction is a new document.
create function billing.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Issued documents and postings never change' using errcode = 'integrity_constraint_violation',
        constraint = 'issued_documents_never_change';
end $$;

create table billing.number_series (
    tenant_id uuid not null,
    kind text not null,
    year int not null,
    last_number int not null,
    primary key (tenant_id, kind, year)
);
comment on table billing.number_series is 'OWNED: the last number of each series; drawn in the transaction that issues the document';
alter table billing.number_series enable row level security;
alter table billing.number_series force row level security;
create policy tenant_isolation on billing.number_series
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke delete on billing.number_series from billing_app;

create table billing.invoice (
    id uuid primary key,
    issuer_id uuid not null,
    consumer_id uuid not null,
    run_id uuid not null references billing.invoice_run,
    number text not null,
    kind text not null,
    year int not null,
    sequence int not null,
    title text not null,
    issuer_name text not null,
    consumer_name text not null,
    routing_id text,
    issued_on date not null,
    issued_at timestamptz not null,
    due_on date not null,
    service_from date not null,
    service_until date not null,
    net_amount numeric(14, 2) not null,
    tax_amount numeric(14, 2) not null,
    gross_amount numeric(14, 2) not null,
    constraint invoice_number_is_unique unique (issuer_id, number),
    constraint invoice_sequence_is_unique unique (issuer_id, kind, year, sequence),
    constraint gross_is_net_plus_tax check (gross_amount = net_amount + tax_amount)
);
comment on table billing.invoice is 'TWO_PARTY: issued invoices';
create index invoice_of_consumer on billing.invoice (consumer_id, id desc);
create index invoice_of_issuer on billing.invoice (issuer_id, id desc);
create index invoice_of_run on billing.invoice (run_id);
alter table billing.invoice enable row level security;
alter table billing.invoice force row level security;
create policy parties on billing.invoice
    using (issuer_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid))
    with check (issuer_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on billing.invoice from billing_app;
create trigger never_changed before update or delete on billing.invoice
    for each row execute function billing.refuse_change();
create trigger never_emptied before truncate on billing.invoice
    for each statement execute function billing.refuse_change();

create table billing.invoice_line (
    invoice_id uuid not null references billing.invoice,
    position int not null,
    issuer_id uuid not null,
    consumer_id uuid not null,
    subscription_id uuid not null,
    component_code text not null,
    name text not null,
    quantity numeric(18, 6) not null,
    unit_label text not null,
    unit_code text not null,
    unit_price numeric(18, 6) not null,
    amount numeric(14, 2) not null,
    service_from date not null,
    service_until date not null,
    tax_case text not null,
    booking_number text not null,
    cost_centre text,
    basis text,
    price_version_id uuid not null,
    primary key (invoice_id, position)
);
comment on table billing.invoice_line is 'TWO_PARTY: lines of issued invoices';
alter table billing.invoice_line enable row level security;
alter table billing.invoice_line force row level security;
create policy parties on billing.invoice_line
    using (issuer_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid))
    with check (issuer_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on billing.invoice_line from billing_app;
create trigger never_changed before update or delete on billing.invoice_line
    for each row execute function billing.refuse_change();
create trigger never_emptied before truncate on billing.invoice_line
    for each statement execute function billing.refuse_change();

create table billing.invoice_tax (
    invoice_id uuid not null references billing.invoice,
    tax_case text not null,
    issuer_id uuid not null,
    consumer_id uuid not null,
    label text not null,
    category text not null,
    rate_percent numeric(5, 2) not null,
    reason text,
    net_amount numeric(14, 2) not null,
    tax_amount numeric(14, 2) not null,
    primary key (invoice_id, tax_case)
);
comment on table billing.invoice_tax is 'TWO_PARTY: tax breakdown of issued invoices';
alter table billing.invoice_tax enable row level security;
alter table billing.invoice_tax force row level security;
create policy parties on billing.invoice_tax
    using (issuer_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid))
    with check (issuer_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on billing.invoice_tax from billing_app;
create trigger never_changed before update or delete on billing.invoice_tax
    for each row execute function billing.refuse_change();
create trigger never_emptied before truncate on billing.invoice_tax
    for each statement execute function billing.refuse_change();

create table billing.document_blob (
    invoice_id uuid not null references billing.invoice,
    format text not null constraint document_format_is_known check (format in ('XML', 'PDF')),
    issuer_id uuid not null,
    consumer_id uuid not null,
    content bytea not null,
    sha256 bytea not null constraint sha256_is_of_the_content check (sha256 = sha256(content)),
    primary key (invoice_id, format)
);
comment on table billing.document_blob is 'TWO_PARTY: the bytes of issued documents; the XML is the original';
alter table billing.document_blob enable row level security;
alter table billing.document_blob force row level security;
create policy parties on billing.document_blob
    using (issuer_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid))
    with check (issuer_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on billing.document_blob from billing_app;
create trigger never_changed before update or delete on billing.document_blob
    for each row execute function billing.refuse_change();
create trigger never_emptied before truncate on billing.document_blob
    for each statement execute function billing.refuse_change();

create table billing.ledger_posting (
    id uuid primary key,
    tenant_id uuid not null,
    invoice_id uuid not null references billing.invoice,
    consumer_id uuid not null,
    posted_on date not null,
    debit_account text not null,
    credit_account text not null,
    amount numeric(14, 2) not null constraint posting_amount_is_positive check (amount > 0),
    text text not null,
    constraint posting_moves_between_two_accounts check (debit_account <> credit_account)
);
comment on table billing.ledger_posting is 'OWNED: double entry, one row per transfer and so balanced by construction';
create index ledger_posting_of_invoice on billing.ledger_posting (invoice_id);
alter table billing.ledger_posting enable row level security;
alter table billing.ledger_posting force row level security;
create policy tenant_isolation on billing.ledger_posting
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on billing.ledger_posting from billing_app;
create trigger never_changed before update or delete on billing.ledger_posting
    for each row execute function billing.refuse_change();
create trigger never_emptied before truncate on billing.ledger_posting
    for each statement execute function billing.refuse_change();
