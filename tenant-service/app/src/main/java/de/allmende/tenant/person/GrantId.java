package de.allmende.tenant.person;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Names one grant. */
public record GrantId(UUID value) implements Id {

    public static GrantId next() {
        return new GrantId(Ids.next());
    }

    public static GrantId parse(String text) {
        return new GrantId(Ids.parse("grt", text));
    }

    @Override
    public String toString() {
        return Ids.text("grt", value);
    }
}
