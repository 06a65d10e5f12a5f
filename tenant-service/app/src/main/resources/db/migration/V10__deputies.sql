-- Vertretung: whoever has a right names a colleague who uses it for a period.

create table tenant.deputy (
    id            uuid primary key,
    tenant_id     uuid        not null,
    grant_id      uuid        not null,
    principal_id  uuid        not null,
    person_id     uuid        not null,
    begins_on     date        not null,
    ends_on       date        not null,
    named_at      timestamptz not null,
    constraint deputy_is_of_a_tenant unique (tenant_id, id),
    constraint deputy_uses_a_grant foreign key (tenant_id, grant_id) references tenant.grant_entry (tenant_id, id),
    constraint principal_is_a_person foreign key (tenant_id, principal_id) references tenant.person (tenant_id, id),
    constraint deputy_is_a_person foreign key (tenant_id, person_id) references tenant.person (tenant_id, id),
    constraint nobody_is_his_own_deputy check (person_id <> principal_id),
    constraint deputy_ends_after_it_begins check (ends_on > begins_on)
);
comment on table tenant.deputy is 'OWNED: a person uses another''s grant in a half-open period; append-only, ended by a deputy_end';
create index deputy_by_person on tenant.deputy (tenant_id, person_id, ends_on);
create index deputy_by_grant on tenant.deputy (tenant_id, grant_id);

alter table tenant.deputy enable row level security;
alter table tenant.deputy force row level security;
create policy tenant_isolation on tenant.deputy
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on tenant.deputy from tenant_app;

create table tenant.deputy_end (
    tenant_id     uuid        not null,
    deputy_id     uuid        not null,
    ended_by_name text        not null,
    ended_at      timestamptz not null,
    constraint deputy_is_ended_once primary key (tenant_id, deputy_id),
    constraint end_is_of_a_deputy foreign key (tenant_id, deputy_id) references tenant.deputy (tenant_id, id)
);
comment on table tenant.deputy_end is 'OWNED: a deputy was sent home before the period was over; append-only';

alter table tenant.deputy_end enable row level security;
alter table tenant.deputy_end force row level security;
create policy tenant_isolation on tenant.deputy_end
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on tenant.deputy_end from tenant_app;
