package de.allmende.marketplace.desk;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Identity of one version of an offering; its entry in the catalogue has the same. */
public record OfferingVersionId(UUID value) implements Id {

    public static OfferingVersionId next() {
        return new OfferingVersionId(Ids.next());
    }

    public static OfferingVersionId parse(String text) {
        return new OfferingVersionId(Ids.parse("ofv", text));
    }

    @Override
    public String toString() {
        return Ids.text("ofv", value);
    }
}
