package de.allmende.tenant.person;

import de.allmende.platform.kernel.Money;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far a right reaches.
 *
 * @param value without one it covers every amount
 * @param costCentres without any it covers all, and what has none; in order, each once
 */
public record Limits(@Nullable Money value, List<String> costCentres) {

    public static final Limits NONE = new Limits(null, List.of());

    public Limits {
        costCentres = costCentres.stream()
                .map(String::strip)
                .filter(costCentre -> !costCentre.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** For all cost centres. */
    public static Limits upTo(@Nullable Money value) {
        return new Limits(value, List.of());
    }

    /** For the audit trail; nothing when there is no limit. */
    public String said() {
        var upTo = value == null ? "" : String.format(Locale.GERMANY, " bis %,.2f €", value.amount());
        return costCentres.isEmpty() ? upTo : upTo + " nur für Kostenstelle " + String.join(", ", costCentres);
    }
}
