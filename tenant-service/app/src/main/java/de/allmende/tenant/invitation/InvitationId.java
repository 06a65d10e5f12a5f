package de.allmende.tenant.invitation;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Names one invitation. */
public record InvitationId(UUID value) implements Id {

    public static InvitationId next() {
        return new InvitationId(Ids.next());
    }

    public static InvitationId parse(String text) {
        return new InvitationId(Ids.parse("ivt", text));
    }

    @Override
    public String toString() {
        return Ids.text("ivt", value);
    }
}
