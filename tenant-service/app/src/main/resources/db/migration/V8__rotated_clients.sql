-- Rotation: one application may have several machine clients for a while, each with its own login at the identity provider.
-- The foreign key is not valid because checking it reads all tenants, which nobody may; no row names another client yet.

alter table tenant.api_client
    drop constraint application_has_one_client,
    add column rotated_from      uuid,
    add column uses_key          boolean not null default false,
    add column valid_until       timestamptz,
    add column last_used_at      timestamptz,
    add column withdrawn_by_name text,
    add column withdrawn_at      timestamptz,
    add constraint client_is_of_a_tenant unique (tenant_id, id),
    add constraint client_is_rotated_once unique (tenant_id, rotated_from),
    add constraint client_follows_one_of_its_tenant foreign key (tenant_id, rotated_from)
        references tenant.api_client (tenant_id, id) not valid,
    add constraint withdrawal_is_whole check (num_nulls(withdrawn_by_name, withdrawn_at) in (0, 2));
alter table tenant.api_client alter column uses_key drop default;
