package de.allmende.tenant.merger;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Names one merger. */
public record MergerId(UUID value) implements Id {

    public static MergerId next() {
        return new MergerId(Ids.next());
    }

    public static MergerId parse(String text) {
        return new MergerId(Ids.parse("mrg", text));
    }

    @Override
    public String toString() {
        return Ids.text("mrg", value);
    }
}
