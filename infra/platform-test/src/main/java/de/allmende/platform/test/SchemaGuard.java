package de.allmende.platform.test;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Reads the catalogue of a real database and names everything that would let one tenant see another: infra/docs/house.md §9.
 *
 * <p>SchemaGuardTest proves it on broken tables.
 */
public final class SchemaGuard {

    private static final String[] CHECKS = {"""
        select format('%s.%s declares no kind', n.nspname, c.relname)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = ? and c.relkind in ('r', 'p')
          and coalesce(obj_description(c.oid, 'pg_class'), '') !~ '^(OWNED|TWO_PARTY|SHARED|PLUMBING)'
        """, """
        select format('%s.%s has no row-level security', n.nspname, c.relname)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = ? and c.relkind in ('r', 'p') and not c.relrowsecurity
          and coalesce(obj_description(c.oid, 'pg_class'), '') !~ '^PLUMBING'
        """, """
        select format('%s.%s does not force row-level security', n.nspname, c.relname)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = ? and c.relkind in ('r', 'p') and not c.relforcerowsecurity
          and coalesce(obj_description(c.oid, 'pg_class'), '') !~ '^PLUMBING'
        """, """
        select format('%s.%s belongs to the role that the service uses', n.nspname, c.relname)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.oid = c.relowner
        where n.nspname = ? and c.relkind in ('r', 'p', 'v') and r.rolname like '%\\_app'
        """, """
        select format('%s may bypass row-level security', rolname)
        from pg_roles where rolname like '%\\_app' and (rolbypassrls or rolsuper) and ? is not null
        """, """
        select format('%s.%s: policy %s lets rows in without a check', n.nspname, c.relname, p.polname)
        from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = ? and p.polcmd in ('a', 'w', '*') and p.polwithcheck is null
        """, """
        select format('%s.%s has several permissive policies for one command', n.nspname, c.relname)
        from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace,
             unnest(case p.polcmd when '*' then array['r', 'a', 'w', 'd'] else array[p.polcmd::text] end) command
        where n.nspname = ? and p.polpermissive
        group by n.nspname, c.relname, command, p.polroles having count(*) > 1
        """, """
        select format('%s.%s: policy %s shows nothing instead of failing (missing_ok)', n.nspname, c.relname, p.polname)
        from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = ?
          and coalesce(pg_get_expr(p.polqual, p.polrelid), '') || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '')
              ~ 'current_setting\\([^)]*, true\\)'
        """, """
        select format('%s.%s: the view runs with its owner''s rights', n.nspname, c.relname)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = ? and c.relkind = 'v'
          and not coalesce(c.reloptions, '{}') && array['security_invoker=true', 'security_invoker=on']
        """, """
        select format('%s.%s: security definer without a fixed search_path', n.nspname, p.proname)
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname = ? and p.prosecdef
          and not exists (select from unnest(p.proconfig) setting where setting like 'search\\_path=%')
        """, """
        select format('%s.%s: the setting of the tenant outlives the transaction', n.nspname, p.proname)
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname = ?
          and (p.prosrc ~* 'set_config\\(''app\\.[^)]*false' or p.prosrc ~* 'set\\s+session\\s+app\\.')
        """, """
        select format('%s.%s can be read as a partition directly', n.nspname, c.relname)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = ? and c.relispartition and not c.relrowsecurity
          and has_table_privilege(n.nspname || '_app', c.oid, 'select')
        """, """
        select format('%s.%s: foreign key %s leads to rows of any tenant', n.nspname, c.relname, k.conname)
        from pg_constraint k
             join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
             join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = ? and k.contype = 'f'
          and obj_description(c.oid, 'pg_class') ~ '^OWNED' and obj_description(t.oid, 'pg_class') ~ '^OWNED'
          and not exists (select from pg_attribute a
                          where a.attrelid = t.oid and a.attnum = any (k.confkey) and a.attname = 'tenant_id')
          and exists (select from pg_index i join pg_attribute a on a.attrelid = t.oid and a.attname = 'tenant_id'
                      where i.indrelid = t.oid and i.indisunique
                        and i.indkey::int2[] @> k.confkey and a.attnum = any (i.indkey::int2[]))
        """, """
        select format('%s.%s keeps the rows of all tenants (materialized view)', n.nspname, c.relname)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = ? and c.relkind = 'm'
        """, """
        select format('%s.%s: what another tenant has, the unique key %s tells by refusing it', n.nspname, c.relname, k.relname)
        from pg_index i
             join pg_class c on c.oid = i.indrelid join pg_class k on k.oid = i.indexrelid
             join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = ? and i.indisunique and obj_description(c.oid, 'pg_class') ~ '^(OWNED|TWO_PARTY)'
          and coalesce(obj_description(k.oid, 'pg_class'), '') !~ '^GLOBAL: '
          and not exists (select from pg_attribute a
                          where a.attrelid = c.oid and a.attnum = any (i.indkey::int2[]) and a.atttypid = 'uuid'::regtype)
        """};

    private SchemaGuard() {}

    /** What is wrong in the schema, in the words of the house; empty when all is well. */
    public static List<String> findings(DataSource database, String schema) {
        try (var connection = database.getConnection()) {
            return findings(connection, schema);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> findings(Connection connection, String schema) throws SQLException {
        var findings = new ArrayList<String>();
        for (var check : CHECKS) {
            try (var statement = connection.prepareStatement(check)) {
                statement.setString(1, schema);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        findings.add(rows.getString(1));
                    }
                }
            }
        }
        return findings;
    }
}
