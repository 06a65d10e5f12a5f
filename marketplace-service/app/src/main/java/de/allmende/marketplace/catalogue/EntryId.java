package de.allmende.marketplace.catalogue;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Identity of one published version of an offering. */
public record EntryId(UUID value) implements Id {

    public static EntryId next() {
        return new EntryId(Ids.next());
    }
}
