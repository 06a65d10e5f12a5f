-- Aufnahmeantrag: an administration that is no tenant yet asks the association to take it in.

create table tenant.admission_request (
    id                 uuid primary key,
    tenant_id          uuid        not null,
    reference          text        not null,
    ars                text        not null,
    name               text        not null,
    applicant_name     text        not null,
    official_title     text        not null,
    email              text        not null,
    phone              text,
    legal_basis        text        not null,
    wished_from        date        not null,
    remark             text,
    submitted_at       timestamptz not null,
    state              text        not null,
    decided_by_name    text,
    decided_at         timestamptz,
    decline_reason     text,
    admitted_tenant_id uuid,
    constraint admission_reference_is_given_once unique (tenant_id, reference),
    constraint wished_legal_basis_is_known check (legal_basis in
        ('MEMBER', 'ZWECKVEREINBARUNG', 'PUBLIC_LAW_CONTRACT', 'INHOUSE_CONTRACT')),
    constraint admission_state_is_known check (state in ('OPEN', 'TAKEN_UP', 'DECLINED')),
    constraint admission_decision_is_whole check (
        num_nulls(decided_by_name, decided_at) = case state when 'OPEN' then 2 else 0 end),
    constraint declined_request_says_why check ((state = 'DECLINED') = (decline_reason is not null)),
    constraint taken_up_request_names_the_tenant check ((state = 'TAKEN_UP') = (admitted_tenant_id is not null)),
    constraint admitted_tenant_is_of_the_association foreign key (admitted_tenant_id, tenant_id)
        references tenant.tenant (id, association_id)
);
comment on table tenant.admission_request is
    'OWNED: an administration asks the association (tenant_id) to be taken in; decided in place, once, each step in the audit trail';
create index admission_request_by_age on tenant.admission_request (tenant_id, state, submitted_at, id);

alter table tenant.admission_request enable row level security;
alter table tenant.admission_request force row level security;
create policy tenant_isolation on tenant.admission_request
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on tenant.admission_request from tenant_app;
grant update (state, decided_by_name, decided_at, decline_reason, admitted_tenant_id) on tenant.admission_request
    to tenant_app;
