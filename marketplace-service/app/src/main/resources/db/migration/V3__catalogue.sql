-- German full-text search: stems ("Akten" finds "Akte"), ignores accents, and trigrams forgive typing errors.
create schema extension;
create extension unaccent with schema extension;
create extension pg_trgm with schema extension;
grant usage on schema extension to marketplace_app;

create text search configuration marketplace.german_words (copy = pg_catalog.german);
alter text search configuration marketplace.german_words
    alter mapping for hword, hword_part, word with extension.unaccent, german_stem;

create table marketplace.offering_draft (
    id uuid primary key,
    tenant_id uuid not null,
    key text not null,
    version int not null,
    content jsonb not null,
    published boolean not null,
    edited_at timestamptz not null,
    edited_by text not null,
    constraint provider_has_each_key_once unique (tenant_id, key)
);
comment on table marketplace.offering_draft is 'OWNED: an offering as its provider edits it; its id is the offering''s id';
alter table marketplace.offering_draft enable row level security;
alter table marketplace.offering_draft force row level security;
create policy tenant_isolation on marketplace.offering_draft
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));

create table marketplace.catalogue_entry (
    id uuid primary key,
    offering_id uuid not null,
    provider_id uuid not null,
    key text not null,
    version int not null,
    name text not null,
    short_description text not null,
    description text not null,
    search_words text not null,
    category text not null,
    service_model text not null,
    maturity text not null,
    protection_need text not null,
    audience_kinds text[] not null,
    content jsonb not null,
    published_at timestamptz not null,
    published_by text not null,
    search tsvector not null generated always as (
        setweight(to_tsvector('marketplace.german_words', name || ' ' || search_words), 'A')
        || setweight(to_tsvector('marketplace.german_words', short_description), 'B')
        || setweight(to_tsvector('marketplace.german_words', description), 'C')) stored,
    constraint version_is_published_once unique (provider_id, key, version),
    constraint entry_names_its_provider unique (id, provider_id),
    constraint short_description_is_short check (length(short_description) <= 240)
);
comment on table marketplace.catalogue_entry is 'SHARED: a published version of an offering, frozen; read by all, written by its provider';
alter table marketplace.catalogue_entry enable row level security;
alter table marketplace.catalogue_entry force row level security;
create policy everyone_reads on marketplace.catalogue_entry for select using (true);
create policy provider_publishes on marketplace.catalogue_entry for insert
    with check (provider_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on marketplace.catalogue_entry from marketplace_app;
create index catalogue_entry_search on marketplace.catalogue_entry using gin (search);
create index catalogue_entry_newest on marketplace.catalogue_entry (offering_id, version desc);
create index catalogue_entry_by_key on marketplace.catalogue_entry (key, version desc);
