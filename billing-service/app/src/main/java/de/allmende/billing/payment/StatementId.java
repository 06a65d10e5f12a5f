package de.allmende.billing.payment;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Identity of a bank statement. */
public record StatementId(UUID value) implements Id {

    private static final String PREFIX = "bst";

    public static StatementId next() {
        return new StatementId(Ids.next());
    }

    public static StatementId parse(String text) {
        return new StatementId(Ids.parse(PREFIX, text));
    }

    @Override
    public String toString() {
        return Ids.text(PREFIX, value);
    }
}
