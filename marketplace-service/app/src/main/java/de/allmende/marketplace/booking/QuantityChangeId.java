package de.allmende.marketplace.booking;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Identity of one change of quantities. */
public record QuantityChangeId(UUID value) implements Id {

    public static QuantityChangeId next() {
        return new QuantityChangeId(Ids.next());
    }

    public static QuantityChangeId parse(String text) {
        return new QuantityChangeId(Ids.parse("qch", text));
    }

    @Override
    public String toString() {
        return Ids.text("qch", value);
    }
}
