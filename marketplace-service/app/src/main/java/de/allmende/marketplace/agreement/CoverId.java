package de.allmende.marketplace.agreement;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Identity of one cover; written as {@code cov_…} at the doors. */
public record CoverId(UUID value) implements Id {

    public static CoverId next() {
        return new CoverId(Ids.next());
    }

    public static CoverId parse(String text) {
        return new CoverId(Ids.parse("cov", text));
    }

    @Override
    public String toString() {
        return Ids.text("cov", value);
    }
}
