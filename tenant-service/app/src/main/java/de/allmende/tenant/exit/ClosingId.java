package de.allmende.tenant.exit;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Names one closing. */
public record ClosingId(UUID value) implements Id {

    public static ClosingId next() {
        return new ClosingId(Ids.next());
    }

    @Override
    public String toString() {
        return Ids.text("cls", value);
    }
}
