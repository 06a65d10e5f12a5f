-- The roles. Each service has an owner, with which only its migrations run, and an app role, with which it serves:
-- the app role owns nothing and never looks past row-level security. Keycloak has one role for its own database.
-- A role is made once; its password is set anew each time, so that a new secret takes effect.

-- unless select 1 from pg_roles where rolname = 'tenant_owner'
create role tenant_owner login nosuperuser nocreatedb nocreaterole nobypassrls;
alter role tenant_owner password '${tenant-owner}';

-- unless select 1 from pg_roles where rolname = 'tenant_app'
create role tenant_app login nosuperuser nocreatedb nocreaterole nobypassrls;
alter role tenant_app password '${tenant-app}';

-- unless select 1 from pg_roles where rolname = 'marketplace_owner'
create role marketplace_owner login nosuperuser nocreatedb nocreaterole nobypassrls;
alter role marketplace_owner password '${marketplace-owner}';

-- unless select 1 from pg_roles where rolname = 'marketplace_app'
create role marketplace_app login nosuperuser nocreatedb nocreaterole nobypassrls;
alter role marketplace_app password '${marketplace-app}';

-- unless select 1 from pg_roles where rolname = 'billing_owner'
create role billing_owner login nosuperuser nocreatedb nocreaterole nobypassrls;
alter role billing_owner password '${billing-owner}';

-- unless select 1 from pg_roles where rolname = 'billing_app'
create role billing_app login nosuperuser nocreatedb nocreaterole nobypassrls;
alter role billing_app password '${billing-app}';

-- unless select 1 from pg_roles where rolname = 'keycloak'
create role keycloak login nosuperuser nocreatedb nocreaterole nobypassrls;
alter role keycloak password '${keycloak}';
