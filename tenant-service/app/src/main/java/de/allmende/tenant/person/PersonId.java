package de.allmende.tenant.person;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Names one person in one tenant. */
public record PersonId(UUID value) implements Id {

    public static PersonId next() {
        return new PersonId(Ids.next());
    }

    public static PersonId parse(String text) {
        return new PersonId(Ids.parse("psn", text));
    }

    @Override
    public String toString() {
        return Ids.text("psn", value);
    }
}
