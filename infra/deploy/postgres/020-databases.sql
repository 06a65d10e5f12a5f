-- One database for each service, owned by the role that migrates it, and one for Keycloak.

-- unless select 1 from pg_database where datname = 'tenant'
create database tenant owner tenant_owner;

-- unless select 1 from pg_database where datname = 'marketplace'
create database marketplace owner marketplace_owner;

-- unless select 1 from pg_database where datname = 'billing'
create database billing owner billing_owner;

-- unless select 1 from pg_database where datname = 'keycloak'
create database keycloak owner keycloak;
