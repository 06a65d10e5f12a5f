package de.allmende.billing.invoice;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Identity of an invoice, from the draft on. */
public record InvoiceId(UUID value) implements Id {

    private static final String PREFIX = "inv";

    public static InvoiceId next() {
        return new InvoiceId(Ids.next());
    }

    public static InvoiceId parse(String text) {
        return new InvoiceId(Ids.parse(PREFIX, text));
    }

    @Override
    public String toString() {
        return Ids.text(PREFIX, value);
    }
}
