package de.allmende.marketplace.catalogue;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Identity of an offering through all its versions. */
public record OfferingId(UUID value) implements Id {

    public static OfferingId next() {
        return new OfferingId(Ids.next());
    }

    public static OfferingId parse(String text) {
        return new OfferingId(Ids.parse("off", text));
    }

    @Override
    public String toString() {
        return Ids.text("off", value);
    }
}
