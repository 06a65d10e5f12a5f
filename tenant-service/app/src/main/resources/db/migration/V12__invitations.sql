-- Einladung: a person is asked in by a link that is known to nobody but whom it was given to.

create table tenant.invitation (
    id                uuid primary key,
    tenant_id         uuid        not null,
    person_id         uuid        not null,
    invited_by_name   text        not null,
    invited_at        timestamptz not null,
    expires_at        timestamptz not null,
    accepted_at       timestamptz,
    withdrawn_by_name text,
    withdrawn_at      timestamptz,
    constraint invitation_is_of_a_tenant unique (tenant_id, id),
    constraint invitation_is_for_a_person foreign key (tenant_id, person_id) references tenant.person (tenant_id, id),
    constraint invitation_expires_after_it_was_given check (expires_at > invited_at),
    constraint withdrawn_invitation_says_by_whom check ((withdrawn_at is null) = (withdrawn_by_name is null))
);
comment on table tenant.invitation is
    'OWNED: a person without a login is asked in; renewed, accepted and withdrawn in place, each step in the audit trail';
create unique index person_has_one_invitation on tenant.invitation (tenant_id, person_id) where withdrawn_at is null;

alter table tenant.invitation enable row level security;
alter table tenant.invitation force row level security;
create policy tenant_isolation on tenant.invitation
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on tenant.invitation from tenant_app;
grant update (expires_at, accepted_at, withdrawn_by_name, withdrawn_at) on tenant.invitation to tenant_app;

-- Whoever opens a link has no tenant yet. Only the hash of its secret is kept; what is behind the ids is read bound to the tenant.
create table plumbing.invitation_link (
    invitation_id uuid primary key,
    tenant_id     uuid not null,
    secret_hash   text not null unique
);
comment on table plumbing.invitation_link is 'PLUMBING: hash of the secret in the one link of an invitation; ids only';
grant select, insert, delete on plumbing.invitation_link to tenant_app;
