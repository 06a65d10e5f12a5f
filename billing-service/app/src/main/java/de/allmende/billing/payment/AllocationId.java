package de.allmende.billing.payment;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Identity of an allocation. */
public record AllocationId(UUID value) implements Id {

    private static final String PREFIX = "alc";

    public static AllocationId next() {
        return new AllocationId(Ids.next());
    }

    public static AllocationId parse(String text) {
        return new AllocationId(Ids.parse(PREFIX, text));
    }

    @Override
    public String toString() {
        return Ids.text(PREFIX, value);
    }
}
