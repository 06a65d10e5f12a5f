package de.allmende.tenant.support;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Names one support case. */
public record SupportCaseId(UUID value) implements Id {

    public static SupportCaseId next() {
        return new SupportCaseId(Ids.next());
    }

    public static SupportCaseId parse(String text) {
        return new SupportCaseId(Ids.parse("sup", text));
    }

    @Override
    public String toString() {
        return Ids.text("sup", value);
    }
}
