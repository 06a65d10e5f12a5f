package de.allmende.marketplace.provisioning;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Identity of a service instance; written as {@code sin_…} at the doors. */
public record ServiceInstanceId(UUID value) implements Id {

    public static ServiceInstanceId next() {
        return new ServiceInstanceId(Ids.next());
    }

    public static ServiceInstanceId parse(String text) {
        return new ServiceInstanceId(Ids.parse("sin", text));
    }

    @Override
    public String toString() {
        return Ids.text("sin", value);
    }
}
