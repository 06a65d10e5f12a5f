package de.allmende.platform.tenancy;

import de.allmende.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A role that a person holds today, up to a value; without a limit it covers every amount.
 *
 * @param principal whose grant it is, when the person uses it as a deputy
 */
public record Grant(
        String role, @Nullable Money valueLimit, @Nullable Principal principal) {

    /** The person's own. */
    public Grant(String role, @Nullable Money valueLimit) {
        this(role, valueLimit, null);
    }

    public static Grant of(String role) {
        return new Grant(role, null);
    }

    public boolean covers(Money amount) {
        return valueLimit == null || valueLimit.compareTo(amount) >= 0;
    }
}
