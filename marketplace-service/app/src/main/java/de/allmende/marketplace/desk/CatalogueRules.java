package de.allmende.marketplace.desk;

import de.allmende.marketplace.catalogue.Dependencies;
import de.allmende.marketplace.catalogue.Dependency;
import de.allmende.marketplace.catalogue.Dependency.Kind;
import de.allmende.marketplace.catalogue.Discontinuations;
import de.allmende.marketplace.catalogue.Lifecycle;
import de.allmende.marketplace.catalogue.Offering;
import de.allmende.marketplace.catalogue.Offerings;
import de.allmende.platform.kernel.BusinessTime;
import java.util.List;
import java.util.Optional;

/**
 * An offering depends on what its provider finds in the catalogue, needs only what can be booked, and is never needed by what it
 * needs nor excluded by it.
 */
final class CatalogueRules implements DependencyRules {

    private final Offerings offerings;
    private final Dependencies dependencies;
    private final Discontinuations discontinuations;
    private final BusinessTime time;

    CatalogueRules(
            Offerings offerings, Dependencies dependencies, Discontinuations discontinuations, BusinessTime time) {
        this.offerings = offerings;
        this.dependencies = dependencies;
        this.discontinuations = discontinuations;
        this.time = time;
    }

    @Override
    public void lock() {
        dependencies.lock();
    }

    @Override
    public List<String> objections(String key, List<Dependency> stated) {
        return stated.stream()
                .flatMap(each -> objection(key, stated, each).stream())
                .toList();
    }

    private Optional<String> objection(String key, List<Dependency> stated, Dependency dependency) {
        return offerings
                .find(dependency.key())
                .map(other -> dependency.kind() == Kind.NEEDS ? needing(key, stated, other) : excluding(key, other))
                .orElseGet(() -> Optional.of("Eine Leistung mit dem Schlüssel „%s“ finden Sie im Katalog nicht."
                        .formatted(dependency.key())));
    }

    private Optional<String> needing(String key, List<Dependency> stated, Offering other) {
        var otherKey = other.description().key();
        if (!isSold(other)) {
            return Optional.of(
                    "„%s“ kann nicht mehr gebucht werden; wer sie nicht hat, könnte Ihre Leistung nie buchen."
                            .formatted(other.name()));
        }
        if (dependencies.needs(otherKey, key)) {
            return Optional.of(
                    "„%s“ braucht selbst diese Leistung, direkt oder über andere. Im Kreis könnte niemand buchen."
                            .formatted(other.name()));
        }
        return dependencies.excludes(otherKey, key)
                        || stated.stream()
                                .anyMatch(each ->
                                        each.kind() == Kind.EXCLUDES && dependencies.needs(otherKey, each.key()))
                ? Optional.of("„%s“ zu brauchen widerspricht einem Ausschluss. Niemand könnte beide haben."
                        .formatted(other.name()))
                : Optional.empty();
    }

    private Optional<String> excluding(String key, Offering other) {
        return dependencies.needs(other.description().key(), key)
                ? Optional.of(
                        "„%s“ braucht diese Leistung, direkt oder über andere, und kann deshalb nicht ausgeschlossen werden."
                                .formatted(other.name()))
                : Optional.empty();
    }

    private boolean isSold(Offering offering) {
        var lifecycle =
                Lifecycle.on(time.today(), discontinuations.of(offering.id()).orElse(null));
        return lifecycle == Lifecycle.ON_SALE || lifecycle == Lifecycle.DISCONTINUED;
    }
}
