package de.allmende.marketplace.catalogue;

import java.util.Map;

/** How many hits each further choice would have; each facet counts as if it were not chosen itself. */
public record Facets(
        Map<Category, Integer> categories,
        Map<ServiceModel, Integer> serviceModels,
        Map<ProtectionNeed, Integer> protectionNeeds,
        Map<EvidenceKind, Integer> evidence) {

    public Facets {
        categories = Map.copyOf(categories);
        serviceModels = Map.copyOf(serviceModels);
        protectionNeeds = Map.copyOf(protectionNeeds);
        evidence = Map.copyOf(evidence);
    }
}
