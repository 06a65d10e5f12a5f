package de.allmende.marketplace.agreement;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Identity of one processing agreement; written as {@code avv_…} at the doors. */
public record AgreementId(UUID value) implements Id {

    public static AgreementId next() {
        return new AgreementId(Ids.next());
    }

    public static AgreementId parse(String text) {
        return new AgreementId(Ids.parse("avv", text));
    }

    @Override
    public String toString() {
        return Ids.text("avv", value);
    }
}
