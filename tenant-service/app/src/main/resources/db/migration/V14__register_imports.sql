-- A newer edition of the official register: read in by one person, released by another.

create table tenant.register_import (
    id                uuid primary key,
    tenant_id         uuid        not null,
    file_name         text        not null,
    file              bytea       not null,
    edition_on        date        not null,
    inhabitants_on    date        not null,
    replaces_on       date        not null,
    submitted_by      uuid        not null,
    submitted_by_name text        not null,
    submitted_at      timestamptz not null,
    constraint import_is_what_is_decided unique (tenant_id, id, edition_on, replaces_on, submitted_by),
    constraint import_is_of_a_tenant unique (tenant_id, id),
    constraint edition_is_newer check (edition_on > replaces_on),
    constraint inhabitants_were_counted_before_the_edition check (inhabitants_on <= edition_on)
);
comment on table tenant.register_import is
    'OWNED: an edition of the register that the association has read in, with its file; replaces_on is the edition with which it was compared; append-only';

create table tenant.register_change (
    tenant_id          uuid    not null,
    import_id          uuid    not null,
    position           integer not null,
    kind               text    not null,
    before_ars         text,
    before_name        text,
    before_text_code   text,
    before_inhabitants integer,
    after_ars          text,
    after_name         text,
    after_text_code    text,
    after_inhabitants  integer,
    constraint change_has_a_place primary key (tenant_id, import_id, position),
    constraint change_is_of_an_import foreign key (tenant_id, import_id)
        references tenant.register_import (tenant_id, id),
    constraint change_kind_is_known check (kind in
        ('REMOVED', 'REKEYED', 'RENAMED', 'KIND_CHANGED', 'ADDED', 'INHABITANTS_CHANGED', 'DETAILS_CHANGED')),
    constraint before_is_whole check (
        num_nulls(before_ars, before_name, before_text_code, before_inhabitants) = case kind when 'ADDED' then 4 else 0 end),
    constraint after_is_whole check (
        num_nulls(after_ars, after_name, after_text_code, after_inhabitants) = case kind when 'REMOVED' then 4 else 0 end)
);
comment on table tenant.register_change is 'OWNED: what an edition changes in the one before; append-only';

create table tenant.register_decision (
    tenant_id       uuid        not null,
    import_id       uuid        not null,
    decision        text        not null,
    edition_on      date        not null,
    replaces_on     date        not null,
    submitted_by    uuid        not null,
    decided_by      uuid        not null,
    decided_by_name text        not null,
    decided_at      timestamptz not null,
    constraint import_is_decided_once primary key (tenant_id, import_id),
    constraint decision_is_of_an_import foreign key (tenant_id, import_id, edition_on, replaces_on, submitted_by)
        references tenant.register_import (tenant_id, id, edition_on, replaces_on, submitted_by),
    constraint decision_is_known check (decision in ('RELEASED', 'DISCARDED')),
    constraint release_is_by_a_second_person check (decision = 'DISCARDED' or decided_by <> submitted_by)
);
-- All see one register: of all who would replace an edition, one does.
create unique index edition_is_replaced_once on tenant.register_decision (replaces_on) where decision = 'RELEASED';
comment on table tenant.register_decision is
    'OWNED: an edition that was released by a second person, or discarded; append-only';

alter table tenant.register_import enable row level security;
alter table tenant.register_import force row level security;
create policy tenant_isolation on tenant.register_import
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
alter table tenant.register_change enable row level security;
alter table tenant.register_change force row level security;
create policy tenant_isolation on tenant.register_change
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
-- Only an association decides about the register.
alter table tenant.register_decision enable row level security;
alter table tenant.register_decision force row level security;
create policy tenant_isolation on tenant.register_decision
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid)
        and exists (select from tenant.tenant decider where decider.id = tenant_id and decider.association_id = tenant_id));
revoke update, delete on tenant.register_import, tenant.register_change, tenant.register_decision from tenant_app;

-- The service may replace older entries, by the edition that the bound association has released last.
comment on table tenant.register_entry is
    'SHARED: municipalities, Verbandsgemeinden and Landkreise of the official register; replaced by the migration and by released editions';
grant insert, update, delete on tenant.register_entry to tenant_app;
create policy released_edition_inserts on tenant.register_entry for insert to tenant_app
    with check (edition_on = (select max(edition_on) from tenant.register_decision where decision = 'RELEASED'));
create policy released_edition_updates on tenant.register_entry for update to tenant_app
    using (edition_on < (select max(edition_on) from tenant.register_decision where decision = 'RELEASED'))
    with check (edition_on = (select max(edition_on) from tenant.register_decision where decision = 'RELEASED'));
create policy released_edition_deletes on tenant.register_entry for delete to tenant_app
    using (edition_on < (select max(edition_on) from tenant.register_decision where decision = 'RELEASED'));

-- One statement, so that nobody ever sees half an edition.
create function tenant.replace_register(
    edition_on date, inhabitants_on date, keys text[], ags text[], names text[], folded_names text[], text_codes text[],
    inhabitants int[], post_codes text[], counties text[], associations text[]) returns void
language sql set search_path = '' as $$
    merge into tenant.register_entry entry
    using (select * from unnest(keys, ags, names, folded_names, text_codes, inhabitants, post_codes, counties, associations)
        as list (ars, ags, name, folded_name, text_code, inhabitants, post_code, county_name, association_name)) given
    on entry.ars = given.ars
    when matched then update set
        ags = given.ags, name = given.name, folded_name = given.folded_name, text_code = given.text_code,
        inhabitants = given.inhabitants, inhabitants_on = $2, edition_on = $1, post_code = given.post_code,
        county_name = given.county_name, association_name = given.association_name
    when not matched then
        insert (ars, ags, name, folded_name, text_code, inhabitants, inhabitants_on, edition_on, post_code, county_name,
            association_name)
        values (given.ars, given.ags, given.name, given.folded_name, given.text_code, given.inhabitants, $2, $1,
            given.post_code, given.county_name, given.association_name)
    when not matched by source then delete
$$;
