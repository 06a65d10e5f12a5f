package de.allmende.tenant.drift;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Names one finding. */
public record DriftId(UUID value) implements Id {

    public static DriftId next() {
        return new DriftId(Ids.next());
    }

    public static DriftId parse(String text) {
        return new DriftId(Ids.parse("drf", text));
    }

    @Override
    public String toString() {
        return Ids.text("drf", value);
    }
}
