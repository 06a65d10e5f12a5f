package de.allmende.tenant.dataexport;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Names one export of a tenant's data. */
public record DataExportId(UUID value) implements Id {

    public static DataExportId next() {
        return new DataExportId(Ids.next());
    }

    public static DataExportId parse(String text) {
        return new DataExportId(Ids.parse("dex", text));
    }

    @Override
    public String toString() {
        return Ids.text("dex", value);
    }
}
