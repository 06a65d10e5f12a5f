-- Eigener Anmeldedienst: a tenant's own OpenID Connect provider, by which its people may come. What it is never changes: another
-- address is another registration. The id is the name at our identity provider and never used again.

create table tenant.login_provider (
    id                     uuid primary key,
    association_id         uuid        not null,
    tenant_id              uuid        not null,
    issuer                 text        not null,
    authorization_endpoint text        not null,
    token_endpoint         text        not null,
    keys_endpoint          text        not null,
    client_id              text        not null,
    uses_secret            boolean     not null,
    email_domains          text[]      not null,
    state                  text        not null,
    registered_by          uuid        not null,
    registered_by_name     text        not null,
    registered_at          timestamptz not null,
    confirmed_by           uuid,
    confirmed_by_name      text,
    confirmed_at           timestamptz,
    switched_by_name       text,
    switched_at            timestamptz,
    constraint login_provider_is_of_a_tenant foreign key (tenant_id, association_id)
        references tenant.tenant (id, association_id),
    constraint association_has_no_login_provider check (association_id <> tenant_id),
    constraint login_provider_state_is_known check (state in ('REGISTERED', 'ACTIVE', 'OFF', 'REMOVED')),
    constraint login_provider_has_domains check (cardinality(email_domains) between 1 and 10),
    constraint login_provider_confirmation_is_whole check (
        num_nulls(confirmed_by, confirmed_by_name, confirmed_at) in (0, 3)),
    constraint second_person_confirms_login_provider check (confirmed_by <> registered_by),
    constraint used_login_provider_was_confirmed check (state not in ('ACTIVE', 'OFF') or confirmed_at is not null),
    constraint login_provider_switch_is_whole check (num_nulls(switched_by_name, switched_at) in (0, 2))
);
create unique index tenant_has_one_login_provider on tenant.login_provider (tenant_id) where state <> 'REMOVED';
comment on table tenant.login_provider is
    'TWO_PARTY: a tenant''s own login provider, registered by it; both it and its association confirm, switch off and remove it';

alter table tenant.login_provider enable row level security;
alter table tenant.login_provider force row level security;
create policy both_parties_read on tenant.login_provider for select
    using (tenant_id = (select current_setting('app.tenant_id')::uuid)
        or association_id = (select current_setting('app.tenant_id')::uuid));
create policy tenant_registers on tenant.login_provider for insert
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
create policy both_parties_decide on tenant.login_provider for update
    using (tenant_id = (select current_setting('app.tenant_id')::uuid)
        or association_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid)
        or association_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on tenant.login_provider from tenant_app;
grant update (state, confirmed_by, confirmed_by_name, confirmed_at, switched_by_name, switched_at)
    on tenant.login_provider to tenant_app;
