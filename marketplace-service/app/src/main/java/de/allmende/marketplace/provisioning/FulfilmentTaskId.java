package de.allmende.marketplace.provisioning;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Identity of a task; written as {@code ftk_…} at the doors. */
public record FulfilmentTaskId(UUID value) implements Id {

    public static FulfilmentTaskId next() {
        return new FulfilmentTaskId(Ids.next());
    }

    public static FulfilmentTaskId parse(String text) {
        return new FulfilmentTaskId(Ids.parse("ftk", text));
    }

    @Override
    public String toString() {
        return Ids.text("ftk", value);
    }
}
