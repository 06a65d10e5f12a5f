-- Every municipality, Verbandsgemeinde and Landkreis of the register becomes a member of the demo's association, with a
-- membership and its inhabitants. Without logins: nobody of them comes in, they are only there.
insert into tenant.tenant (id, association_id, name, alias, kind, state, ars, approval_preset, created_at, revision)
select gen_random_uuid(), a.id, r.name, 'mitglied-' || r.ars, 'MUNICIPALITY', 'ACTIVE', r.ars, 'STANDARD', now(), 1
from tenant.register_entry r
cross join (select id from tenant.tenant where kind = 'ASSOCIATION') a
where not exists (select from tenant.tenant t where t.ars = r.ars);
insert into tenant.tenant_version (tenant_id, association_id, revision, recorded_at, content)
select id, association_id, revision, created_at, to_jsonb(t) from tenant.tenant t where alias like 'mitglied-%';
insert into tenant.membership (id, tenant_id, association_id, legal_basis, begins_on, recorded_at)
select gen_random_uuid(), id, association_id, 'MEMBER', date '2020-01-01', created_at
from tenant.tenant where alias like 'mitglied-%';
insert into tenant.inhabitant_figure (tenant_id, association_id, counted_on, inhabitants, source, recorded_at)
select t.id, t.association_id, r.inhabitants_on, r.inhabitants, 'Destatis', t.created_at
from tenant.tenant t join tenant.register_entry r on r.ars = t.ars where t.alias like 'mitglied-%';
analyze;
