package de.allmende.marketplace.catalogue.persistence;

import de.allmende.marketplace.catalogue.Dependencies;
import de.allmende.marketplace.catalogue.Discontinuations;
import de.allmende.marketplace.catalogue.Favourites;
import de.allmende.marketplace.catalogue.Offerings;
import org.jooq.DSLContext;
import tools.jackson.databind.json.JsonMapper;

/** The real repositories of this room, for tests of other rooms. */
public final class CatalogueTables {

    private CatalogueTables() {}

    public static Offerings offerings(DSLContext database) {
        return new JooqOfferings(database, entries());
    }

    public static Discontinuations discontinuations(DSLContext database) {
        return new JooqDiscontinuations(database);
    }

    public static Dependencies dependencies(DSLContext database) {
        return new JooqDependencies(database, entries());
    }

    public static Favourites favourites(DSLContext database) {
        return new JooqFavourites(database);
    }

    private static Entries entries() {
        return new Entries(JsonMapper.builder().build());
    }
}
