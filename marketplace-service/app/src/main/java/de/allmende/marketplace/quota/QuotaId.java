package de.allmende.marketplace.quota;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Identity of one word of a provider's about a quota; at the doors the offering names it. */
public record QuotaId(UUID value) implements Id {

    public static QuotaId next() {
        return new QuotaId(Ids.next());
    }
}
