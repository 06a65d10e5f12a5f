package de.allmende.marketplace.catalogue.web;

import de.allmende.marketplace.catalogue.AudienceKind;
import de.allmende.marketplace.catalogue.BrowseCatalogue;
import de.allmende.marketplace.catalogue.CatalogueQuery;
import de.allmende.marketplace.catalogue.Category;
import de.allmende.marketplace.catalogue.EvidenceKind;
import de.allmende.marketplace.catalogue.MarkOffering;
import de.allmende.marketplace.catalogue.ProtectionNeed;
import de.allmende.marketplace.catalogue.ServiceModel;
import de.allmende.marketplace.rest.AudienceKindJson;
import de.allmende.marketplace.rest.CatalogueApi;
import de.allmende.marketplace.rest.CategoryJson;
import de.allmende.marketplace.rest.CategoryListJson;
import de.allmende.marketplace.rest.EvidenceKindJson;
import de.allmende.marketplace.rest.FavouriteJson;
import de.allmende.marketplace.rest.OfferingJson;
import de.allmende.marketplace.rest.OfferingPageJson;
import de.allmende.marketplace.rest.ProtectionNeedJson;
import de.allmende.marketplace.rest.ServiceModelJson;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Cursors;
import de.allmende.platform.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue over HTTP. */
@RestController
@RequestMapping("${allmende.web.base-path}")
final class CatalogueController implements CatalogueApi {

    private final CurrentActor currentActor;
    private final BrowseCatalogue catalogue;
    private final MarkOffering markOffering;
    private final Cursors cursors;

    CatalogueController(
            CurrentActor currentActor, BrowseCatalogue catalogue, MarkOffering markOffering, Cursors cursors) {
        this.currentActor = currentActor;
        this.catalogue = catalogue;
        this.markOffering = markOffering;
        this.cursors = cursors;
    }

    @Override
    public ResponseEntity<CategoryListJson> listCategories() {
        return ResponseEntity.ok(
                CatalogueJsons.categories(catalogue.facets(currentActor.get()).categories()));
    }

    @Override
    public ResponseEntity<OfferingPageJson> listOfferings(
            @Nullable String q,
            @Nullable CategoryJson category,
            @Nullable ServiceModelJson serviceModel,
            @Nullable ProtectionNeedJson protectionNeed,
            @Nullable AudienceKindJson audience,
            @Nullable EvidenceKindJson evidence,
            Boolean favourites,
            Integer pageSize,
            @Nullable String pageToken) {
        var actor = currentActor.get();
        var query = new CatalogueQuery(
                q,
                word(Category.class, category),
                word(ServiceModel.class, serviceModel),
                word(ProtectionNeed.class, protectionNeed),
                word(AudienceKind.class, audience),
                word(EvidenceKind.class, evidence),
                favourites ? actor.subject() : null);
        var shelf = catalogue.search(actor, query, pageSize, cursors.decode(actor, pageToken));
        var next = shelf.page().next();
        return ResponseEntity.ok(
                CatalogueJsons.page(shelf).nextPageToken(next == null ? null : cursors.encode(actor, next)));
    }

    @Override
    public ResponseEntity<OfferingJson> getOffering(String offeringId) {
        return catalogue
                .show(currentActor.get(), offeringId)
                .map(OfferingJsons::offering)
                .map(ResponseEntity::ok)
                .orElseThrow(Problems::notFound);
    }

    @Override
    public ResponseEntity<FavouriteJson> markOffering(String offeringId, FavouriteJson request) {
        if (!markOffering.mark(currentActor.get(), offeringId, request.getMarked())) {
            throw Problems.notFound();
        }
        return ResponseEntity.ok(request);
    }

    private static <E extends Enum<E>> @Nullable E word(Class<E> words, @Nullable Enum<?> wanted) {
        return wanted == null ? null : Enum.valueOf(words, wanted.name());
    }
}
