package db.migration;

import de.allmende.tenant.register.RegisterEdition;
import java.util.zip.CRC32;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jooq.impl.DSL;

/** Loads the edition of the official register that comes with the product, unless a newer one was imported. */
public final class R__Official_register extends BaseJavaMigration {

    @Override
    public Integer getChecksum() {
        var sum = new CRC32();
        sum.update(RegisterEdition.bundledFile());
        return (int) sum.getValue();
    }

    @Override
    public void migrate(Context context) {
        var database = DSL.using(context.getConnection());
        var bundled = RegisterEdition.bundled();
        boolean isNewer = database.fetchSingle(
                        "select coalesce(max(edition_on) <= ?, true) from tenant.register_entry", bundled.editionOn())
                .into(boolean.class);
        if (isNewer) {
            database.fetch("select tenant.replace_register(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", bundled.columns());
        }
    }
}
