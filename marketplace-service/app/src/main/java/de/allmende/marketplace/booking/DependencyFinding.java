package de.allmende.marketplace.booking;

import de.allmende.marketplace.catalogue.Dependency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an offering says of another one, held against what the consumer has.
 *
 * @param key of the other offering; null, as is its name, when the consumer does not see it
 * @param met whether nothing stands against booking
 */
public record DependencyFinding(
        Dependency.Kind kind,
        @Nullable String key,
        @Nullable String name,
        String reason,
        boolean met) {

    /** @param approving whether what is needed has to be approved by now */
    Optional<DependencyRefusal> refusal(String offering, boolean approving) {
        if (met) {
            return Optional.empty();
        }
        var other = name == null ? "eine Leistung, die Ihre Verwaltung im Katalog nicht sieht" : name;
        return Optional.of(
                kind == Dependency.Kind.NEEDS
                        ? new DependencyRefusal.DependencyMissing(offering, other, reason, approving ? 1 : 0)
                        : new DependencyRefusal.OfferingExcluded(offering, other, reason));
    }
}
