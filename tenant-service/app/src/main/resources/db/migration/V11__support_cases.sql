-- Ansicht als: staff of the association sees a tenant's data as one of its roles does, read-only, when the tenant has granted it.

create table tenant.support_case (
    id             uuid primary key,
    tenant_id      uuid        not null,
    association_id uuid        not null,
    supporter_id   uuid        not null,
    supporter_name text        not null,
    role           text        not null,
    hours          int         not null,
    reason         text        not null,
    requested_at   timestamptz not null,
    constraint support_case_has_its_parties unique (tenant_id, association_id, id),
    constraint support_is_by_its_association foreign key (tenant_id, association_id)
        references tenant.tenant (id, association_id),
    constraint supporter_is_of_the_association foreign key (association_id, supporter_id)
        references tenant.person (tenant_id, id),
    constraint others_are_supported check (tenant_id <> association_id),
    constraint support_is_as_a_role_of_the_tenant check (
        role not in ('ASSOCIATION_ADMIN', 'BILLING_CLERK', 'BILLING_RELEASER', 'AUDITOR')),
    constraint support_is_for_eight_hours_at_most check (hours between 1 and 8)
);
comment on table tenant.support_case is
    'TWO_PARTY: a person of the association asks to see a tenant''s data; written by the association, read by both; append-only. The name is that of the day, because the two do not see each other''s people';
create index support_case_by_tenant on tenant.support_case (tenant_id, id);
create index support_case_by_association on tenant.support_case (association_id, id);

alter table tenant.support_case enable row level security;
alter table tenant.support_case force row level security;
create policy both_parties_read on tenant.support_case for select
    using (tenant_id = (select current_setting('app.tenant_id')::uuid)
        or association_id = (select current_setting('app.tenant_id')::uuid));
create policy association_requests on tenant.support_case for insert
    with check (association_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on tenant.support_case from tenant_app;

-- Only the tenant itself can write this row: the association cannot let itself in.
create table tenant.support_grant (
    tenant_id       uuid        not null,
    association_id  uuid        not null,
    support_case_id uuid        not null,
    granted_by      uuid        not null,
    granted_by_name text        not null,
    granted_at      timestamptz not null,
    ends_at         timestamptz not null,
    constraint support_is_granted_once primary key (tenant_id, support_case_id),
    constraint grant_is_of_a_support_case foreign key (tenant_id, association_id, support_case_id)
        references tenant.support_case (tenant_id, association_id, id),
    constraint support_is_granted_by_a_person_of_the_tenant foreign key (tenant_id, granted_by)
        references tenant.person (tenant_id, id),
    constraint support_ends_after_eight_hours_at_most check (
        ends_at > granted_at and ends_at <= granted_at + interval '8 hours')
);
comment on table tenant.support_grant is
    'TWO_PARTY: the tenant lets the supporter look until a moment; written by the tenant, read by both; append-only';

alter table tenant.support_grant enable row level security;
alter table tenant.support_grant force row level security;
create policy both_parties_read on tenant.support_grant for select
    using (tenant_id = (select current_setting('app.tenant_id')::uuid)
        or association_id = (select current_setting('app.tenant_id')::uuid));
create policy tenant_grants on tenant.support_grant for insert
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on tenant.support_grant from tenant_app;

create table tenant.support_end (
    tenant_id       uuid        not null,
    association_id  uuid        not null,
    support_case_id uuid        not null,
    ended_by_name   text        not null,
    ended_at        timestamptz not null,
    constraint support_is_ended_once primary key (tenant_id, support_case_id),
    constraint end_is_of_a_support_case foreign key (tenant_id, association_id, support_case_id)
        references tenant.support_case (tenant_id, association_id, id)
);
comment on table tenant.support_end is
    'TWO_PARTY: a support case is over, or was never granted; written and read by both; append-only';

alter table tenant.support_end enable row level security;
alter table tenant.support_end force row level security;
create policy both_parties_read on tenant.support_end for select
    using (tenant_id = (select current_setting('app.tenant_id')::uuid)
        or association_id = (select current_setting('app.tenant_id')::uuid));
create policy both_parties_end on tenant.support_end for insert
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid)
        or association_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on tenant.support_end from tenant_app;

-- Who looks at which tenant at the moment; the case says whether it may still be.
create table plumbing.support_view (
    actor_id        uuid primary key,
    tenant_id       uuid not null,
    support_case_id uuid not null
);
comment on table plumbing.support_view is 'PLUMBING: who sees another tenant in a support case; ids only';
grant select, insert, update, delete on plumbing.support_view to tenant_app;
