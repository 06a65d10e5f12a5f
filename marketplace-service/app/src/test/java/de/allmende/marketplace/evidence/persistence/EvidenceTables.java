package de.allmende.marketplace.evidence.persistence;

import de.allmende.marketplace.evidence.Evidences;
import org.jooq.DSLContext;

/** The real repository of this room, for its own tests. */
public final class EvidenceTables {

    private EvidenceTables() {}

    public static Evidences evidences(DSLContext database) {
        return new JooqEvidences(database);
    }
}
