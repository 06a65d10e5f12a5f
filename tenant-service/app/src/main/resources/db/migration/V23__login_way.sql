-- How the people of a tenant log in, as it states itself before it starts and whenever that changes.
alter table tenant.tenant add column login_way text
    constraint login_way_is_known check (login_way in ('ALLMENDE_ACCOUNTS', 'OWN_PROVIDER'));
grant update (login_way) on tenant.tenant to tenant_app;
