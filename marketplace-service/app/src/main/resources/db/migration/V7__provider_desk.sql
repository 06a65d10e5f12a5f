-- Providers edit their offerings themselves; a second person releases what the catalogue shows.
create table marketplace.offering (
    id uuid primary key,
    tenant_id uuid not null,
    key text not null,
    taken_at timestamptz not null,
    constraint key_belongs_to_one_provider unique (key),
    constraint offering_names_its_provider unique (id, tenant_id)
);
comment on table marketplace.offering is 'OWNED: an offering through all its versions; its key is its provider''s for ever';

create table marketplace.offering_version (
    id uuid primary key,
    offering_id uuid not null,
    tenant_id uuid not null,
    number int not null,
    state text not null constraint version_state_is_known check (state in
        ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'DISCARDED')),
    content jsonb not null,
    edited_at timestamptz not null,
    edited_by text not null,
    submitted_by_id uuid,
    submitted_by_name text,
    submitted_at timestamptz,
    decided_by_id uuid,
    decided_by_name text,
    decided_at timestamptz,
    sent_back_because text,
    version bigint not null,
    constraint version_is_of_an_offering foreign key (offering_id, tenant_id)
        references marketplace.offering (id, tenant_id),
    constraint releaser_is_not_submitter check (decided_by_id <> submitted_by_id),
    constraint reviewed_version_knows_its_submitter check (state <> 'IN_REVIEW' or submitted_by_id is not null)
);
comment on table marketplace.offering_version is 'OWNED: a version of an offering as its provider edits it; once published it is frozen';
create unique index offering_has_one_open_version on marketplace.offering_version (offering_id)
    where state in ('DRAFT', 'IN_REVIEW');
create unique index version_number_is_used_once on marketplace.offering_version (offering_id, number)
    where state <> 'DISCARDED';
create index offering_version_by_provider on marketplace.offering_version (tenant_id, id desc);

-- What is published already is what its provider has; before the tables guard themselves.
insert into marketplace.offering (id, tenant_id, key, taken_at)
select distinct on (offering_id) offering_id, provider_id, key, published_at
from marketplace.catalogue_entry
order by offering_id, version;
insert into marketplace.offering_version
    (id, offering_id, tenant_id, number, state, content, edited_at, edited_by, decided_by_name, decided_at, version)
select id, offering_id, provider_id, version, 'PUBLISHED', content - 'key' - 'version', published_at, published_by,
    published_by, published_at, 1
from marketplace.catalogue_entry;
drop table marketplace.offering_draft;

alter table marketplace.offering enable row level security;
alter table marketplace.offering force row level security;
create policy tenant_isolation on marketplace.offering
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on marketplace.offering from marketplace_app;
alter table marketplace.offering_version enable row level security;
alter table marketplace.offering_version force row level security;
create policy tenant_isolation on marketplace.offering_version
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke delete on marketplace.offering_version from marketplace_app;
