package de.allmende.marketplace.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of hits.
 *
 * @param total of all pages
 * @param next position after the last hit, or null on the last page
 */
public record CataloguePage(
        List<Offering> hits,
        int total,
        Facets facets,
        @Nullable String next) {

    public CataloguePage {
        hits = List.copyOf(hits);
    }
}
