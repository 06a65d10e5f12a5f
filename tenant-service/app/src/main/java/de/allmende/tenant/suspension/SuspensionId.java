package de.allmende.tenant.suspension;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Names one suspension. */
public record SuspensionId(UUID value) implements Id {

    public static SuspensionId next() {
        return new SuspensionId(Ids.next());
    }

    public static SuspensionId parse(String text) {
        return new SuspensionId(Ids.parse("ssp", text));
    }

    @Override
    public String toString() {
        return Ids.text("ssp", value);
    }
}
