-- Rights that decide or give rights take effect when a second person has confirmed them.

alter table tenant.grant_entry add column confirmation_needed boolean not null default false;
alter table tenant.grant_entry alter column confirmation_needed drop default;
-- Not valid: what people were granted before stays as it was given. A job of ours grants in its tenant's name.
alter table tenant.grant_entry
    add constraint deciding_roles_need_a_second_person check (
        confirmation_needed
        or granted_by = tenant_id
        or role not in ('APPROVER', 'TENANT_ADMIN', 'BILLING_RELEASER', 'ASSOCIATION_ADMIN')) not valid,
    add constraint grant_has_its_two_people unique (tenant_id, id, person_id, granted_by);

create table tenant.grant_decision (
    tenant_id       uuid        not null,
    grant_id        uuid        not null,
    person_id       uuid        not null,
    granted_by      uuid        not null,
    verdict         text        not null,
    reason          text,
    decided_by      uuid        not null,
    decided_by_name text        not null,
    decided_at      timestamptz not null,
    constraint grant_is_decided_once primary key (tenant_id, grant_id),
    constraint decision_is_of_a_grant foreign key (tenant_id, grant_id, person_id, granted_by)
        references tenant.grant_entry (tenant_id, id, person_id, granted_by),
    constraint verdict_is_known check (verdict in ('CONFIRMED', 'REJECTED')),
    constraint rejection_has_a_reason check (verdict = 'CONFIRMED' or reason is not null),
    constraint granter_does_not_decide check (decided_by <> granted_by),
    constraint grantee_does_not_decide check (decided_by <> person_id)
);
comment on table tenant.grant_decision is
    'OWNED: a second person''s word on a grant, never the granter''s or the grantee''s; append-only';

alter table tenant.grant_decision enable row level security;
alter table tenant.grant_decision force row level security;
create policy tenant_isolation on tenant.grant_decision
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on tenant.grant_decision from tenant_app;

alter table tenant.grant_withdrawal add column reason text;

-- A tenant whose only administrator grants has nobody who could confirm. It asks its association, which sees of the tenant's
-- people what stands in the request and nothing else; the request is the mandate to decide on this one grant.
create table tenant.confirmation_request (
    tenant_id          uuid        not null,
    association_id     uuid        not null,
    grant_id           uuid        not null,
    person_name        text        not null,
    role               text        not null,
    value_limit_amount numeric(15, 2),
    begins_on          date        not null,
    ends_on            date,
    granted_by_name    text        not null,
    asked_at           timestamptz not null,
    closed_at          timestamptz,
    constraint association_is_asked_once primary key (tenant_id, grant_id),
    constraint request_is_about_a_grant foreign key (tenant_id, grant_id) references tenant.grant_entry (tenant_id, id),
    constraint request_is_to_its_association foreign key (tenant_id, association_id)
        references tenant.tenant (id, association_id),
    constraint others_are_asked check (tenant_id <> association_id)
);
comment on table tenant.confirmation_request is
    'TWO_PARTY: asks the association to confirm a grant; written by the tenant, read by both';
create index confirmation_request_open on tenant.confirmation_request (association_id, asked_at) where closed_at is null;

alter table tenant.confirmation_request enable row level security;
alter table tenant.confirmation_request force row level security;
create policy both_parties_read on tenant.confirmation_request for select
    using (tenant_id = (select current_setting('app.tenant_id')::uuid)
        or association_id = (select current_setting('app.tenant_id')::uuid));
create policy tenant_asks on tenant.confirmation_request for insert
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
create policy tenant_closes on tenant.confirmation_request for update
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on tenant.confirmation_request from tenant_app;
grant update (closed_at) on tenant.confirmation_request to tenant_app;
