package db.migration;

import de.allmende.tenant.register.FoldedName;
import de.allmende.tenant.register.RegisterEntry;
import de.allmende.tenant.register.RegisterFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;

/**
 * Loads the official register, again whenever the files have changed: one statement merges all rows, and entries that left
 * the register go.
 */
public final class R__Official_register extends BaseJavaMigration {

    private static final String MERGE = """
            merge into tenant.register_entry entry
            using (select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as loaded
                (ars, ags, name, folded_name, text_code, inhabitants, inhabitants_on, edition_on, post_code,
                 county_name, association_name)) loaded
            on entry.ars = loaded.ars
            when matched then update set
                ags = loaded.ags, name = loaded.name, folded_name = loaded.folded_name, text_code = loaded.text_code,
                inhabitants = loaded.inhabitants, inhabitants_on = loaded.inhabitants_on,
                edition_on = loaded.edition_on, post_code = loaded.post_code, county_name = loaded.county_name,
                association_name = loaded.association_name
            when not matched then
                insert (ars, ags, name, folded_name, text_code, inhabitants, inhabitants_on, edition_on, post_code,
                    county_name, association_name)
                values (loaded.ars, loaded.ags, loaded.name, loaded.folded_name, loaded.text_code,
                    loaded.inhabitants, loaded.inhabitants_on, loaded.edition_on, loaded.post_code,
                    loaded.county_name, loaded.association_name)
            when not matched by source then delete""";

    private final RegisterFile file = new RegisterFile();

    @Override
    public Integer getChecksum() {
        return file.checksum();
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var entries = file.entries().toList();
        try (var merge = context.getConnection().prepareStatement(MERGE)) {
            var columns = new Columns(context.getConnection(), merge, entries);
            columns.add("text", RegisterEntry::ars);
            columns.add("text", RegisterEntry::ags);
            columns.add("text", RegisterEntry::name);
            columns.add("text", entry -> FoldedName.of(entry.name()).value());
            columns.add("text", entry -> entry.kind().textCode());
            columns.add("int4", RegisterEntry::inhabitants);
            columns.add("date", RegisterEntry::inhabitantsOn);
            columns.add("date", RegisterEntry::editionOn);
            columns.add("text", RegisterEntry::postCode);
            columns.add("text", RegisterEntry::county);
            columns.add("text", RegisterEntry::association);
            merge.execute();
        }
    }

    /** The statement's parameters: one array for each column. */
    private static final class Columns {

        private final Connection connection;
        private final PreparedStatement statement;
        private final List<RegisterEntry> entries;
        private int place;

        Columns(Connection connection, PreparedStatement statement, List<RegisterEntry> entries) {
            this.connection = connection;
            this.statement = statement;
            this.entries = entries;
        }

        void add(String type, Function<RegisterEntry, @Nullable Object> column) throws SQLException {
            var values = new @Nullable String[entries.size()];
            for (int row = 0; row < values.length; row++) {
                var value = column.apply(entries.get(row));
                values[row] = value == null ? null : value.toString();
            }
            statement.setArray(++place, connection.createArrayOf(type, values));
        }
    }
}
