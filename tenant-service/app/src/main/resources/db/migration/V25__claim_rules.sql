-- Rechte aus dem Verzeichnis: which role whom a tenant's own login provider gives, by what it says of a person at the login.
-- A rule set never changes; its confirmation and its end are facts of their own.

create table tenant.claim_rule_set (
    id                uuid primary key,
    tenant_id         uuid        not null,
    login_provider_id uuid        not null references tenant.login_provider (id),
    version           integer     not null,
    drafted_by        uuid        not null,
    drafted_by_name   text        not null,
    drafted_at        timestamptz not null,
    constraint rule_set_is_of_a_tenant unique (tenant_id, id),
    constraint rule_set_has_its_author unique (tenant_id, id, drafted_by),
    constraint version_is_given_once unique (tenant_id, version),
    constraint version_begins_at_one check (version >= 1)
);
comment on table tenant.claim_rule_set is 'OWNED: a version of the rules by which a login provider gives roles; append-only';

create table tenant.claim_rule (
    tenant_id          uuid    not null,
    rule_set_id        uuid    not null,
    position           integer not null,
    claim              text    not null,
    value              text    not null,
    role               text    not null,
    value_limit_amount numeric(15, 2),
    cost_centres       text[]  not null,
    constraint rule_has_a_place primary key (tenant_id, rule_set_id, position),
    constraint rule_is_of_a_set foreign key (tenant_id, rule_set_id) references tenant.claim_rule_set (tenant_id, id),
    constraint rule_stands_once unique (tenant_id, rule_set_id, claim, value, role),
    constraint rules_are_few check (position between 1 and 50),
    constraint claim_is_short check (length(claim) between 1 and 100),
    constraint claim_value_is_short check (length(value) between 1 and 200),
    constraint rule_limit_is_not_negative check (value_limit_amount >= 0)
);
comment on table tenant.claim_rule is 'OWNED: one rule of a rule set: who is said to have this value has this role; append-only';

create table tenant.claim_rule_confirmation (
    tenant_id         uuid        not null,
    rule_set_id       uuid        not null,
    drafted_by        uuid        not null,
    confirmed_by      uuid        not null,
    confirmed_by_name text        not null,
    confirmed_at      timestamptz not null,
    constraint rule_set_is_confirmed_once primary key (tenant_id, rule_set_id),
    constraint confirmation_is_of_a_rule_set foreign key (tenant_id, rule_set_id, drafted_by)
        references tenant.claim_rule_set (tenant_id, id, drafted_by),
    constraint second_person_confirms_rules check (confirmed_by <> drafted_by)
);
comment on table tenant.claim_rule_confirmation is 'OWNED: a second person put a rule set in force; append-only';

create table tenant.claim_rule_end (
    tenant_id     uuid        not null,
    rule_set_id   uuid        not null,
    ended_by_name text        not null,
    ended_at      timestamptz not null,
    reason        text        not null,
    constraint rule_set_ends_once primary key (tenant_id, rule_set_id),
    constraint end_is_of_a_rule_set foreign key (tenant_id, rule_set_id) references tenant.claim_rule_set (tenant_id, id)
);
comment on table tenant.claim_rule_end is 'OWNED: a rule set was discarded, replaced or withdrawn; append-only';

create table tenant.claim_grant (
    tenant_id   uuid    not null,
    grant_id    uuid    not null,
    rule_set_id uuid    not null,
    position    integer not null,
    constraint grant_comes_from_one_rule primary key (tenant_id, grant_id),
    constraint claim_grant_is_a_grant foreign key (tenant_id, grant_id) references tenant.grant_entry (tenant_id, id),
    constraint claim_grant_is_by_a_rule foreign key (tenant_id, rule_set_id, position)
        references tenant.claim_rule (tenant_id, rule_set_id, position)
);
comment on table tenant.claim_grant is 'OWNED: that a grant was given by a rule; append-only';

create table tenant.login_report (
    tenant_id         uuid        not null,
    person_id         uuid        not null,
    login_provider_id uuid        not null references tenant.login_provider (id),
    session           text        not null,
    logged_in_at      timestamptz not null,
    claims            jsonb       not null,
    objection         text,
    applied_rule_set  uuid,
    constraint person_has_one_report primary key (tenant_id, person_id),
    constraint report_is_about_a_person foreign key (tenant_id, person_id) references tenant.person (tenant_id, id),
    constraint report_is_bounded check (octet_length(claims::text) <= 500000),
    constraint report_objection_is_known check (objection in ('TOO_LARGE', 'UNREADABLE', 'OTHER_ISSUER'))
);
comment on table tenant.login_report is
    'OWNED: what the login provider said of a person at the last login, of those claims that rules name, and nothing else';

do $$
declare
    owned text;
begin
    foreach owned in array array['claim_rule_set', 'claim_rule', 'claim_rule_confirmation', 'claim_rule_end', 'claim_grant',
        'login_report']
    loop
        execute format('alter table tenant.%I enable row level security', owned);
        execute format('alter table tenant.%I force row level security', owned);
        execute format('create policy tenant_isolation on tenant.%I
            using (tenant_id = (select current_setting(''app.tenant_id'')::uuid))
            with check (tenant_id = (select current_setting(''app.tenant_id'')::uuid))', owned);
        execute format('create policy closed_tenant_is_erased on tenant.%I as restrictive for delete
            using (tenant.is_closed(tenant_id))', owned);
        execute format('revoke update on tenant.%I from tenant_app', owned);
        execute format('grant delete on tenant.%I to tenant_app', owned);
    end loop;
end $$;
grant update (login_provider_id, session, logged_in_at, claims, objection, applied_rule_set)
    on tenant.login_report to tenant_app;
