package de.allmende.marketplace.councilpaper.persistence;

import de.allmende.marketplace.councilpaper.CouncilPapers;
import org.jooq.DSLContext;

/** The real repository of this room, for its own tests. */
public final class CouncilPaperTables {

    private CouncilPaperTables() {}

    public static CouncilPapers papers(DSLContext database) {
        return new JooqCouncilPapers(database);
    }
}
