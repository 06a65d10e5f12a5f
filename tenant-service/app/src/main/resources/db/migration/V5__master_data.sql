-- Master data are edited by the association and, as far as they are its own affair, by the tenant.

alter table tenant.tenant
    add column data_protection_name  text,
    add column data_protection_email text,
    add column data_protection_phone text,
    add column cost_centre           text,
    add column account_format        text,
    add constraint data_protection_contact_has_name_and_email
        check (num_nulls(data_protection_name, data_protection_email) in (0, 2)),
    add constraint account_format_is_a_mask check (account_format ~ '^[9A./ -]{1,40}$');
grant update (data_protection_name, data_protection_email, data_protection_phone, cost_centre, account_format)
    on tenant.tenant to tenant_app;

comment on table tenant.tenant is
    'TWO_PARTY: read and edited by the tenant and by its association; where it stands is up to the association';
drop policy association_changes on tenant.tenant;
create policy both_parties_change on tenant.tenant for update
    using (id = (select current_setting('app.tenant_id')::uuid)
        or association_id = (select current_setting('app.tenant_id')::uuid))
    with check (id = (select current_setting('app.tenant_id')::uuid)
        or association_id = (select current_setting('app.tenant_id')::uuid));

-- The last judge of who decides what: a policy cannot tell columns apart.
create function tenant.association_decides() returns trigger language plpgsql set search_path = '' as $$
begin
    if old.association_id <> current_setting('app.tenant_id')::uuid then
        raise exception 'Only the association changes name, state, approval preset and login of a tenant.';
    end if;
    return new;
end
$$;
create trigger association_decides before update on tenant.tenant for each row
    when (old.name is distinct from new.name
        or old.state is distinct from new.state
        or old.approval_preset is distinct from new.approval_preset
        or old.administrator_email is distinct from new.administrator_email
        or old.organization_id is distinct from new.organization_id)
    execute function tenant.association_decides();
