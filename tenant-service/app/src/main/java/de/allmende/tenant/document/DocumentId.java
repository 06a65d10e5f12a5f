package de.allmende.tenant.document;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Names one document. */
public record DocumentId(UUID value) implements Id {

    public static DocumentId next() {
        return new DocumentId(Ids.next());
    }

    public static DocumentId parse(String text) {
        return new DocumentId(Ids.parse("doc", text));
    }

    @Override
    public String toString() {
        return Ids.text("doc", value);
    }
}
