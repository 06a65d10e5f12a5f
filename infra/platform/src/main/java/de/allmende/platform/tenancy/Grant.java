package de.allmende.platform.tenancy;

import de.allmende.platform.kernel.Money;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A role that a person holds today, up to a value and for some cost centres; without a limit it covers every amount, without
 * cost centres it is for all.
 *
 * @param principal whose grant it is, when the person uses it as a deputy
 */
public record Grant(
        String role,
        @Nullable Money valueLimit,
        Set<String> costCentres,
        @Nullable Principal principal) {

    public Grant {
        costCentres = Set.copyOf(costCentres);
    }

    /** The person's own, for all cost centres. */
    public Grant(String role, @Nullable Money valueLimit) {
        this(role, valueLimit, Set.of(), null);
    }

    public static Grant of(String role) {
        return new Grant(role, null);
    }

    public boolean covers(Money amount) {
        return valueLimit == null || valueLimit.compareTo(amount) >= 0;
    }

    /** Whether it is for this cost centre; what names none is covered only by a grant for all. */
    public boolean isFor(@Nullable String costCentre) {
        return costCentres.isEmpty() || (costCentre != null && costCentres.contains(costCentre));
    }
}
