package de.allmende.tenant.apiclient;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Names one machine client. */
public record ApiClientId(UUID value) implements Id {

    public static ApiClientId next() {
        return new ApiClientId(Ids.next());
    }

    public static ApiClientId parse(String text) {
        return new ApiClientId(Ids.parse("apc", text));
    }

    @Override
    public String toString() {
        return Ids.text("apc", value);
    }
}
