package de.allmende.marketplace.desk;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Identity of one planned end of an offering; at the doors the offering names it. */
public record DiscontinuationId(UUID value) implements Id {

    public static DiscontinuationId next() {
        return new DiscontinuationId(Ids.next());
    }
}
