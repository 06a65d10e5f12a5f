-- Abweichung: what the identity provider says of our tenants, people and machine clients is not what we say.

create table tenant.login_drift (
    id                  uuid primary key,
    tenant_id           uuid        not null,
    concerned_tenant_id uuid        not null,
    kind                text        not null,
    subject             text        not null,
    name                text        not null,
    expected            text        not null,
    found               text        not null,
    noticed_at          timestamptz not null,
    constraint drift_is_of_a_tenant unique (tenant_id, id),
    constraint drift_is_noticed_once unique (tenant_id, concerned_tenant_id, kind, subject),
    constraint drift_concerns_a_tenant foreign key (concerned_tenant_id, tenant_id)
        references tenant.tenant (id, association_id)
);
comment on table tenant.login_drift is
    'OWNED: the association''s list of what differs at the identity provider now; what is gone is deleted, repairs are in the audit trail';

alter table tenant.login_drift enable row level security;
alter table tenant.login_drift force row level security;
create policy tenant_isolation on tenant.login_drift
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke update on tenant.login_drift from tenant_app;

create table tenant.login_check (
    tenant_id  uuid        primary key,
    checked_at timestamptz not null
);
comment on table tenant.login_check is 'OWNED: when the association last compared everything with the identity provider';

alter table tenant.login_check enable row level security;
alter table tenant.login_check force row level security;
create policy tenant_isolation on tenant.login_check
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke delete on tenant.login_check from tenant_app;

-- A login that is gone at the identity provider is forgotten, so that the person can be invited anew.
grant delete on plumbing.login to tenant_app;
