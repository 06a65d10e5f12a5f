package de.allmende.tenant.claimrule;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Names one version of the rules. */
public record ClaimRuleSetId(UUID value) implements Id {

    public static ClaimRuleSetId next() {
        return new ClaimRuleSetId(Ids.next());
    }

    public static ClaimRuleSetId parse(String text) {
        return new ClaimRuleSetId(Ids.parse("crs", text));
    }

    @Override
    public String toString() {
        return Ids.text("crs", value);
    }
}
