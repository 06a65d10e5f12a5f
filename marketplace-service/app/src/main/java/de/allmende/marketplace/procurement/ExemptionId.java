package de.allmende.marketplace.procurement;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Identity of one recorded ground. */
public record ExemptionId(UUID value) implements Id {

    public static ExemptionId next() {
        return new ExemptionId(Ids.next());
    }

    public static ExemptionId parse(String text) {
        return new ExemptionId(Ids.parse("pex", text));
    }

    @Override
    public String toString() {
        return Ids.text("pex", value);
    }
}
