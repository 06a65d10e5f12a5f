package de.allmende.marketplace.evidence;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Names one evidence. */
public record EvidenceId(UUID value) implements Id {

    public static EvidenceId next() {
        return new EvidenceId(Ids.next());
    }

    public static EvidenceId parse(String text) {
        return new EvidenceId(Ids.parse("evd", text));
    }

    @Override
    public String toString() {
        return Ids.text("evd", value);
    }
}
