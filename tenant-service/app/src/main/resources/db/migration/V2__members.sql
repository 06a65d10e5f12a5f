-- Who takes part: the official register, the tenants, their people and machine clients.

create extension if not exists pg_trgm with schema public;
create extension if not exists btree_gist with schema public;

-- The official register ---------------------------------------------------------------------------------------------

create table tenant.register_entry (
    ars              text primary key,
    ags              text,
    name             text    not null,
    folded_name      text    not null,
    text_code        text    not null,
    inhabitants      integer not null,
    inhabitants_on   date    not null,
    edition_on       date    not null,
    post_code        text,
    county_name      text,
    association_name text,
    constraint ars_has_twelve_digits check (ars ~ '^(0[1-9]|1[0-6])[0-9]{10}$'),
    constraint ags_follows_from_ars check (ags = substr(ars, 1, 5) || substr(ars, 10, 3)),
    constraint inhabitants_are_not_negative check (inhabitants >= 0)
);
comment on table tenant.register_entry is
    'SHARED: municipalities, Verbandsgemeinden and Landkreise of the official register; written by the migration only';
create index register_entry_by_name on tenant.register_entry using gin (folded_name gin_trgm_ops);
create index register_entry_by_ags on tenant.register_entry (ags text_pattern_ops);
create index register_entry_by_ars on tenant.register_entry (ars text_pattern_ops);

alter table tenant.register_entry enable row level security;
alter table tenant.register_entry force row level security;
create policy everyone_reads on tenant.register_entry for select using (true);
create policy owner_inserts on tenant.register_entry for insert to current_user with check (true);
create policy owner_updates on tenant.register_entry for update to current_user using (true) with check (true);
create policy owner_deletes on tenant.register_entry for delete to current_user using (true);
revoke insert, update, delete on tenant.register_entry from tenant_app;

-- Tenants -----------------------------------------------------------------------------------------------------------
-- Two parties see a tenant: the tenant itself and the association that serves it. Only the association writes.

create table tenant.tenant (
    id                  uuid primary key,
    association_id      uuid        not null,
    name                text        not null,
    alias               text        not null,
    kind                text        not null,
    state               text        not null,
    ars                 text,
    routing_id          text,
    approval_preset     text        not null,
    street              text,
    post_code           text,
    city                text,
    contact_name        text,
    contact_email       text,
    contact_phone       text,
    tax_number          text,
    vat_id              text,
    iban                text,
    administrator_name  text,
    administrator_email text,
    organization_id     text,
    created_at          timestamptz not null,
    revision            bigint      not null,
    constraint tenant_belongs_to_its_association unique (id, association_id),
    constraint association_exists foreign key (association_id) references tenant.tenant (id),
    constraint alias_is_taken_once unique (association_id, alias),
    constraint administration_is_a_tenant_once unique (association_id, ars),
    constraint association_serves_itself check ((kind = 'ASSOCIATION') = (id = association_id)),
    constraint kind_is_known check (kind in
        ('MUNICIPALITY', 'VERBANDSGEMEINDE', 'COUNTY', 'ASSOCIATION', 'MUNICIPAL_ENTERPRISE', 'SUPPLIER')),
    constraint state_is_known check (state in ('INVITED', 'ONBOARDING', 'ACTIVE', 'SUSPENDED', 'LEAVING', 'CLOSED')),
    constraint preset_is_known check (approval_preset in ('STANDARD', 'SMALL_TOWN')),
    constraint address_is_whole check (num_nulls(street, post_code, city) in (0, 3)),
    constraint contact_has_name_and_email check (num_nulls(contact_name, contact_email) in (0, 2)),
    constraint administrator_is_whole check (num_nulls(administrator_name, administrator_email) in (0, 2))
);
comment on table tenant.tenant is
    'TWO_PARTY: read by the tenant and by its association, written by the association';
create index tenant_by_name on tenant.tenant (association_id, name collate "de-x-icu", id);

alter table tenant.tenant enable row level security;
alter table tenant.tenant force row level security;
create policy both_parties_read on tenant.tenant for select
    using (id = (select current_setting('app.tenant_id')::uuid)
        or association_id = (select current_setting('app.tenant_id')::uuid));
create policy association_admits on tenant.tenant for insert
    with check (association_id = (select current_setting('app.tenant_id')::uuid));
create policy association_changes on tenant.tenant for update
    using (association_id = (select current_setting('app.tenant_id')::uuid))
    with check (association_id = (select current_setting('app.tenant_id')::uuid));
-- The parties of a tenant never change.
revoke update, delete on tenant.tenant from tenant_app;
grant update (name, state, routing_id, approval_preset, street, post_code, city, contact_name, contact_email,
    contact_phone, tax_number, vat_id, iban, administrator_name, administrator_email, organization_id, revision)
    on tenant.tenant to tenant_app;

create table tenant.membership (
    id             uuid primary key,
    tenant_id      uuid        not null,
    association_id uuid        not null,
    legal_basis    text        not null,
    begins_on      date        not null,
    ends_on        date,
    file_reference text,
    recorded_at    timestamptz not null,
    constraint membership_is_of_a_tenant foreign key (tenant_id, association_id)
        references tenant.tenant (id, association_id),
    constraint legal_basis_is_known check (legal_basis in
        ('MEMBER', 'ZWECKVEREINBARUNG', 'PUBLIC_LAW_CONTRACT', 'INHOUSE_CONTRACT')),
    constraint membership_ends_after_it_begins check (ends_on > begins_on),
    constraint memberships_never_overlap exclude using gist (
        tenant_id with =, daterange(begins_on, ends_on) with &&)
);
comment on table tenant.membership is
    'TWO_PARTY: legal relation of a tenant to its association in a half-open period; append-only';

alter table tenant.membership enable row level security;
alter table tenant.membership force row level security;
create policy both_parties_read on tenant.membership for select
    using (tenant_id = (select current_setting('app.tenant_id')::uuid)
        or association_id = (select current_setting('app.tenant_id')::uuid));
create policy association_records on tenant.membership for insert
    with check (association_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on tenant.membership from tenant_app;

create table tenant.inhabitant_figure (
    tenant_id      uuid        not null,
    association_id uuid        not null,
    counted_on     date        not null,
    inhabitants    integer     not null,
    source         text        not null,
    recorded_at    timestamptz not null,
    constraint one_figure_per_key_date primary key (tenant_id, counted_on),
    constraint figure_is_of_a_tenant foreign key (tenant_id, association_id)
        references tenant.tenant (id, association_id),
    constraint figure_is_not_negative check (inhabitants >= 0)
);
comment on table tenant.inhabitant_figure is
    'TWO_PARTY: number of inhabitants on a key date with its source; append-only';

alter table tenant.inhabitant_figure enable row level security;
alter table tenant.inhabitant_figure force row level security;
create policy both_parties_read on tenant.inhabitant_figure for select
    using (tenant_id = (select current_setting('app.tenant_id')::uuid)
        or association_id = (select current_setting('app.tenant_id')::uuid));
create policy association_records on tenant.inhabitant_figure for insert
    with check (association_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on tenant.inhabitant_figure from tenant_app;

-- People and their rights -------------------------------------------------------------------------------------------

create table tenant.person (
    id         uuid primary key,
    tenant_id  uuid        not null,
    name       text        not null,
    email      text        not null,
    subject    text,
    created_at timestamptz not null,
    constraint person_is_of_a_tenant unique (tenant_id, id),
    constraint person_is_in_a_tenant_once unique (tenant_id, email),
    constraint subject_is_one_person unique (tenant_id, subject),
    constraint email_is_lower_case check (email = lower(email))
);
revoke delete on tenant.person from tenant_app;
comment on table tenant.person is 'OWNED: a person of a tenant; subject is the login, null until it is confirmed';

alter table tenant.person enable row level security;
alter table tenant.person force row level security;
create policy tenant_isolation on tenant.person
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));

create table tenant.grant_entry (
    id                 uuid primary key,
    tenant_id          uuid        not null,
    person_id          uuid        not null,
    role               text        not null,
    value_limit_amount numeric(15, 2),
    begins_on          date        not null,
    ends_on            date,
    granted_by         uuid        not null,
    granted_by_name    text        not null,
    granted_at         timestamptz not null,
    constraint grant_is_of_a_tenant unique (tenant_id, id),
    constraint grant_is_for_a_person foreign key (tenant_id, person_id) references tenant.person (tenant_id, id),
    constraint nobody_grants_to_oneself check (granted_by <> person_id),
    constraint grant_ends_after_it_begins check (ends_on > begins_on),
    constraint value_limit_is_not_negative check (value_limit_amount >= 0)
);
comment on table tenant.grant_entry is 'OWNED: a right that was given; append-only, ended by a grant_withdrawal';
create index grant_entry_by_person on tenant.grant_entry (tenant_id, person_id);

alter table tenant.grant_entry enable row level security;
alter table tenant.grant_entry force row level security;
create policy tenant_isolation on tenant.grant_entry
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on tenant.grant_entry from tenant_app;

create table tenant.grant_withdrawal (
    tenant_id         uuid        not null,
    grant_id          uuid        not null,
    withdrawn_by      uuid        not null,
    withdrawn_by_name text        not null,
    withdrawn_at      timestamptz not null,
    constraint grant_is_withdrawn_once primary key (tenant_id, grant_id),
    constraint withdrawal_is_of_a_grant foreign key (tenant_id, grant_id) references tenant.grant_entry (tenant_id, id)
);
comment on table tenant.grant_withdrawal is 'OWNED: a right that was taken back at once; append-only';

alter table tenant.grant_withdrawal enable row level security;
alter table tenant.grant_withdrawal force row level security;
create policy tenant_isolation on tenant.grant_withdrawal
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on tenant.grant_withdrawal from tenant_app;

-- Machine clients ---------------------------------------------------------------------------------------------------

create table tenant.api_client (
    id              uuid primary key,
    tenant_id       uuid        not null,
    application     text        not null,
    client_id       text        not null,
    scopes          text[]      not null,
    subject         text,
    created_by_name text        not null,
    created_at      timestamptz not null,
    constraint application_has_one_client unique (tenant_id, application),
    constraint client_id_is_taken_once unique (tenant_id, client_id),
    constraint client_has_a_scope check (cardinality(scopes) > 0)
);
comment on table tenant.api_client is
    'OWNED: a machine client of a business application; subject is null until the identity provider has confirmed';

alter table tenant.api_client enable row level security;
alter table tenant.api_client force row level security;
create policy tenant_isolation on tenant.api_client
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke delete on tenant.api_client from tenant_app;

-- Who enters where --------------------------------------------------------------------------------------------------
-- A token names a subject and an organization; only with the tenant found can a transaction be bound to it. That first
-- look therefore cannot stand behind row-level security. A table of ids was chosen over a security definer function:
-- with FORCE even the owner's function sees no row of person or tenant without a bound tenant, and giving it a role
-- that does would open a door to all columns. What is behind the ids is read afterwards, bound to the tenant.

create table plumbing.login (
    subject         text not null,
    organization_id text not null,
    tenant_id       uuid not null,
    actor_id        uuid not null,
    actor_kind      text not null,
    primary key (subject, organization_id),
    constraint actor_kind_is_known check (actor_kind in ('PERSON', 'MACHINE'))
);
comment on table plumbing.login is 'PLUMBING: subject and organization of a token to tenant and actor; ids only';
grant select, insert on plumbing.login to tenant_app;

-- Jobs that speak of all tenants (the first fill of another service) learn here whom there is, and then bind each.
create table plumbing.tenant_directory (
    tenant_id      uuid primary key,
    association_id uuid not null
);
comment on table plumbing.tenant_directory is 'PLUMBING: which tenants there are; ids only';
grant select, insert on plumbing.tenant_directory to tenant_app;
