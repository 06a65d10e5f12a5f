package de.allmende.billing.invoicerun;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Identity of an invoice run. */
public record RunId(UUID value) implements Id {

    private static final String PREFIX = "irn";

    public static RunId next() {
        return new RunId(Ids.next());
    }

    public static RunId parse(String text) {
        return new RunId(Ids.parse(PREFIX, text));
    }

    @Override
    public String toString() {
        return Ids.text(PREFIX, value);
    }
}
