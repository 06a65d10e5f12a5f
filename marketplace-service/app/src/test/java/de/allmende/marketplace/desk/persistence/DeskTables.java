package de.allmende.marketplace.desk.persistence;

import de.allmende.marketplace.desk.Contents;
import de.allmende.marketplace.desk.OfferingVersions;
import de.allmende.marketplace.desk.PlannedDiscontinuations;
import org.jooq.DSLContext;
import tools.jackson.databind.json.JsonMapper;

/** The real repositories of this room, for its own tests and those of others. */
public final class DeskTables {

    private DeskTables() {}

    public static OfferingVersions versions(DSLContext database) {
        return new JooqOfferingVersions(database, contents());
    }

    public static PlannedDiscontinuations discontinuations(DSLContext database) {
        return new JooqPlannedDiscontinuations(database);
    }

    public static Contents jsonContents() {
        return contents();
    }

    private static JsonContents contents() {
        return new JsonContents(JsonMapper.builder().build());
    }
}
