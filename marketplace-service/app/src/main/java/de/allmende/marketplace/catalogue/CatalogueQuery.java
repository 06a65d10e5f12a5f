package de.allmende.marketplace.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What someone looks for; what is null does not matter.
 *
 * @param evidence of which a valid one lies there
 * @param markedBy a person, when only what she has marked is looked for
 */
public record CatalogueQuery(
        @Nullable String text,
        @Nullable Category category,
        @Nullable ServiceModel serviceModel,
        @Nullable ProtectionNeed protectionNeed,
        @Nullable AudienceKind audience,
        @Nullable EvidenceKind evidence,
        @Nullable UUID markedBy) {

    public static final CatalogueQuery EVERYTHING = new CatalogueQuery(null, null, null, null, null, null, null);

    public CatalogueQuery {
        text = text == null || text.isBlank() ? null : text.strip();
    }

    public static CatalogueQuery text(String text) {
        return new CatalogueQuery(text, null, null, null, null, null, null);
    }

    /** The same in every category. */
    public CatalogueQuery ofAnyCategory() {
        return new CatalogueQuery(text, null, serviceModel, protectionNeed, audience, evidence, markedBy);
    }

    /** The same for every service model. */
    public CatalogueQuery ofAnyServiceModel() {
        return new CatalogueQuery(text, category, null, protectionNeed, audience, evidence, markedBy);
    }

    /** The same for every need of protection. */
    public CatalogueQuery ofAnyProtectionNeed() {
        return new CatalogueQuery(text, category, serviceModel, null, audience, evidence, markedBy);
    }

    /** The same whatever is proved. */
    public CatalogueQuery ofAnyEvidence() {
        return new CatalogueQuery(text, category, serviceModel, protectionNeed, audience, null, markedBy);
    }
}
