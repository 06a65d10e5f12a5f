package de.allmende.platform.tenancy;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Mandant: the boundary of isolation. A municipality, a municipal enterprise, a supplier or the association itself. */
public record TenantId(UUID value) implements Id {

    public static TenantId next() {
        return new TenantId(Ids.next());
    }

    public static TenantId parse(String text) {
        return new TenantId(Ids.parse("tnt", text));
    }

    @Override
    public String toString() {
        return Ids.text("tnt", value);
    }
}
