package de.allmende.marketplace.catalogue;

import org.jspecify.annotations.Nullable;

/** What someone looks for; what is null does not matter. */
public record CatalogueQuery(
        @Nullable String text,
        @Nullable Category category,
        @Nullable ServiceModel serviceModel,
        @Nullable ProtectionNeed protectionNeed,
        @Nullable AudienceKind audience) {

    public static final CatalogueQuery EVERYTHING = new CatalogueQuery(null, null, null, null, null);

    public CatalogueQuery {
        text = text == null || text.isBlank() ? null : text.strip();
    }

    public static CatalogueQuery text(String text) {
        return new CatalogueQuery(text, null, null, null, null);
    }
}
