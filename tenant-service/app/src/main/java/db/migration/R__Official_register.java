package db.migration;

import de.allmende.tenant.register.FoldedName;
import de.allmende.tenant.register.RegisterEntry;
import de.allmende.tenant.register.RegisterFile;
import java.sql.SQLException;
import java.util.Iterator;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.postgresql.PGConnection;

/**
 * Loads the official register, again whenever the files have changed.
 *
 * <p>COPY is refused on a table with row-level security, so the rows are staged in a temporary table and merged from
 * there in one statement; entries that left the register go.
 */
public final class R__Official_register extends BaseJavaMigration {

    private final RegisterFile file = new RegisterFile();

    @Override
    public Integer getChecksum() {
        return file.checksum();
    }

    @Override
    public void migrate(Context context) throws Exception {
        try (var statement = context.getConnection().createStatement()) {
            statement.execute("create temporary table staged_entry (like tenant.register_entry) on commit drop");
            copy(context.getConnection().unwrap(PGConnection.class), file.entries().iterator());
            statement.execute("""
                    merge into tenant.register_entry entry
                    using staged_entry staged on entry.ars = staged.ars
                    when matched then update set
                        ags = staged.ags, name = staged.name, folded_name = staged.folded_name,
                        text_code = staged.text_code, inhabitants = staged.inhabitants,
                        inhabitants_on = staged.inhabitants_on, edition_on = staged.edition_on,
                        post_code = staged.post_code, county_name = staged.county_name,
                        association_name = staged.association_name
                    when not matched then insert values (staged.*)
                    when not matched by source then delete""");
        }
    }

    private static void copy(PGConnection connection, Iterator<RegisterEntry> entries) throws SQLException {
        var rows = new StringBuilder();
        entries.forEachRemaining(entry -> append(rows, entry));
        try {
            connection.getCopyAPI().copyIn("copy staged_entry from stdin", new java.io.StringReader(rows.toString()));
        } catch (java.io.IOException e) {
            throw new SQLException(e);
        }
    }

    /** In the order of the table's columns, tab-separated; no value of the register holds a tab or a backslash. */
    private static void append(StringBuilder rows, RegisterEntry entry) {
        column(rows, entry.ars());
        column(rows, entry.ags());
        column(rows, entry.name());
        column(rows, FoldedName.of(entry.name()).value());
        column(rows, entry.kind().textCode());
        column(rows, entry.inhabitants());
        column(rows, entry.inhabitantsOn());
        column(rows, entry.editionOn());
        column(rows, entry.postCode());
        column(rows, entry.county());
        column(rows, entry.association());
        rows.setCharAt(rows.length() - 1, '\n');
    }

    private static void column(StringBuilder rows, @org.jspecify.annotations.Nullable Object value) {
        rows.append(value == null ? "\\N" : value.toString()).append('\t');
    }
}
