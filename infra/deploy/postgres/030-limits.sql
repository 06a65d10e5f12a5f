-- Nobody enters a database that is not his, and nobody waits or works without end.
-- A migration may take long; a served request may not.

revoke connect, temporary on database tenant from public;
grant connect, temporary on database tenant to tenant_app;
alter role tenant_app set statement_timeout = '60s';
alter role tenant_app set lock_timeout = '10s';
alter role tenant_app set idle_in_transaction_session_timeout = '60s';

revoke connect, temporary on database marketplace from public;
grant connect, temporary on database marketplace to marketplace_app;
alter role marketplace_app set statement_timeout = '60s';
alter role marketplace_app set lock_timeout = '10s';
alter role marketplace_app set idle_in_transaction_session_timeout = '60s';

revoke connect, temporary on database billing from public;
grant connect, temporary on database billing to billing_app;
alter role billing_app set statement_timeout = '60s';
alter role billing_app set lock_timeout = '10s';
alter role billing_app set idle_in_transaction_session_timeout = '60s';

revoke connect, temporary on database keycloak from public;
revoke connect on database postgres from public;
