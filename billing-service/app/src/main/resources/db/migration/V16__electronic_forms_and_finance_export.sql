-- A third form of each document, in which syntax a receiver wants its originals, and how its finance system wants to be told.
alter table billing.document_blob
    drop constraint document_format_is_known,
    add constraint document_format_is_known check (format in ('XML', 'PDF', 'ZUGFERD'));

create table billing.invoice_preference (
    tenant_id uuid primary key,
    syntax text not null constraint invoice_syntax_is_known check (syntax in ('UBL', 'CII')),
    version bigint not null constraint preference_versions_are_counted_from_one check (version > 0),
    changed_at timestamptz not null
);
comment on table billing.invoice_preference is 'SHARED: what a receiver has said of its invoices; whoever writes one to it reads it';
alter table billing.invoice_preference enable row level security;
alter table billing.invoice_preference force row level security;
create policy everyone_reads on billing.invoice_preference for select using (true);
create policy owner_adds on billing.invoice_preference for insert
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
create policy owner_changes on billing.invoice_preference for update
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
create policy owner_removes on billing.invoice_preference for delete
    using (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke delete on billing.invoice_preference from billing_app;

create table billing.export_profile (
    tenant_id uuid not null,
    key text not null,
    version int not null constraint profile_versions_are_counted_from_one check (version > 0),
    name text not null,
    delimiter text not null constraint delimiter_is_one_character check (char_length(delimiter) = 1),
    decimal_sign text not null constraint decimal_sign_is_known check (decimal_sign in (',', '.')),
    encoding text not null constraint encoding_is_known check (encoding in ('UTF_8', 'ISO_8859_1', 'WINDOWS_1252')),
    date_format text not null constraint date_format_is_known check (date_format in ('GERMAN', 'ISO', 'DIGITS')),
    with_headings boolean not null,
    changed_by uuid not null,
    changed_by_name text not null,
    changed_at timestamptz not null,
    primary key (tenant_id, key, version),
    constraint delimiter_is_not_the_decimal_sign check (delimiter <> decimal_sign)
);
comment on table billing.export_profile is 'OWNED: how a finance system wants its files, each change a new version';
alter table billing.export_profile enable row level security;
alter table billing.export_profile force row level security;
create policy tenant_isolation on billing.export_profile
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on billing.export_profile from billing_app;

create table billing.export_column (
    tenant_id uuid not null,
    key text not null,
    version int not null,
    position int not null,
    heading text not null,
    field text not null,
    fixed_text text,
    primary key (tenant_id, key, version, position),
    foreign key (tenant_id, key, version) references billing.export_profile,
    constraint only_fixed_columns_have_a_text check ((field = 'FIXED') = (fixed_text is not null))
);
comment on table billing.export_column is 'OWNED: columns of a version of an export profile';
alter table billing.export_column enable row level security;
alter table billing.export_column force row level security;
create policy tenant_isolation on billing.export_column
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on billing.export_column from billing_app;

create table billing.export_account (
    tenant_id uuid not null,
    key text not null,
    version int not null,
    offering text not null,
    account text not null,
    product text,
    primary key (tenant_id, key, version, offering),
    foreign key (tenant_id, key, version) references billing.export_profile
);
comment on table billing.export_account is 'OWNED: account assignment of a version of an export profile; the empty offering stands for all others';
alter table billing.export_account enable row level security;
alter table billing.export_account force row level security;
create policy tenant_isolation on billing.export_account
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on billing.export_account from billing_app;
