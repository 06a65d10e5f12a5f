package de.allmende.marketplace.booking;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Identity of one needed co-signature. */
public record CoSignatureId(UUID value) implements Id {

    public static CoSignatureId next() {
        return new CoSignatureId(Ids.next());
    }

    public static CoSignatureId parse(String text) {
        return new CoSignatureId(Ids.parse("csg", text));
    }

    @Override
    public String toString() {
        return Ids.text("csg", value);
    }
}
