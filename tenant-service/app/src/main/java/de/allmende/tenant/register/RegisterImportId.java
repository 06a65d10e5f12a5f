package de.allmende.tenant.register;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Names one import of the register. */
public record RegisterImportId(UUID value) implements Id {

    public static RegisterImportId next() {
        return new RegisterImportId(Ids.next());
    }

    public static RegisterImportId parse(String text) {
        return new RegisterImportId(Ids.parse("rgi", text));
    }

    @Override
    public String toString() {
        return Ids.text("rgi", value);
    }
}
