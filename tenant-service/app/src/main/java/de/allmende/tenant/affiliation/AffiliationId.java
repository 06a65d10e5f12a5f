package de.allmende.tenant.affiliation;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Names one affiliation. */
public record AffiliationId(UUID value) implements Id {

    public static AffiliationId next() {
        return new AffiliationId(Ids.next());
    }

    public static AffiliationId parse(String text) {
        return new AffiliationId(Ids.parse("afl", text));
    }

    @Override
    public String toString() {
        return Ids.text("afl", value);
    }
}
