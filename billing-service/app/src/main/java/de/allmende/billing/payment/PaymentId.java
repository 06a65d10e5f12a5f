package de.allmende.billing.payment;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Identity of a payment. */
public record PaymentId(UUID value) implements Id {

    private static final String PREFIX = "pay";

    public static PaymentId next() {
        return new PaymentId(Ids.next());
    }

    public static PaymentId parse(String text) {
        return new PaymentId(Ids.parse(PREFIX, text));
    }

    @Override
    public String toString() {
        return Ids.text(PREFIX, value);
    }
}
