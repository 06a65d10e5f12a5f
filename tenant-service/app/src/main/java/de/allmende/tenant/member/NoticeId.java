package de.allmende.tenant.member;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Names one leaving declaration. */
public record NoticeId(UUID value) implements Id {

    public static NoticeId next() {
        return new NoticeId(Ids.next());
    }

    public static NoticeId parse(String text) {
        return new NoticeId(Ids.parse("ntc", text));
    }

    @Override
    public String toString() {
        return Ids.text("ntc", value);
    }
}
