package de.allmende.tenant.member;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Names one membership. */
public record MembershipId(UUID value) implements Id {

    public static MembershipId next() {
        return new MembershipId(Ids.next());
    }

    public static MembershipId parse(String text) {
        return new MembershipId(Ids.parse("mbs", text));
    }

    @Override
    public String toString() {
        return Ids.text("mbs", value);
    }
}
