package de.allmende.tenant.deputy;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Names one deputyship. */
public record DeputyId(UUID value) implements Id {

    public static DeputyId next() {
        return new DeputyId(Ids.next());
    }

    public static DeputyId parse(String text) {
        return new DeputyId(Ids.parse("dep", text));
    }

    @Override
    public String toString() {
        return Ids.text("dep", value);
    }
}
