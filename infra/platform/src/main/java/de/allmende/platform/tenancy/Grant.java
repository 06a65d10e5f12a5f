package de.allmende.platform.tenancy;

import de.allmende.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A role that a person holds today, up to a value; without a limit it covers every amount. */
public record Grant(String role, @Nullable Money valueLimit) {

    public static Grant of(String role) {
        return new Grant(role, null);
    }

    public boolean covers(Money amount) {
        return valueLimit == null || valueLimit.compareTo(amount) >= 0;
    }
}
