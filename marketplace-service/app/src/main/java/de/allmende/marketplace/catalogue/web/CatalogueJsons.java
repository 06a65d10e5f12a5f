package de.allmende.marketplace.catalogue.web;

import de.allmende.marketplace.catalogue.BrowseCatalogue.Shelf;
import de.allmende.marketplace.catalogue.Category;
import de.allmende.marketplace.catalogue.Discontinuation;
import de.allmende.marketplace.catalogue.EntryPrice;
import de.allmende.marketplace.catalogue.EvidenceKind;
import de.allmende.marketplace.catalogue.Facets;
import de.allmende.marketplace.catalogue.Labelled;
import de.allmende.marketplace.catalogue.Lifecycle;
import de.allmende.marketplace.catalogue.ListPrice;
import de.allmende.marketplace.catalogue.Offering;
import de.allmende.marketplace.catalogue.PriceTable;
import de.allmende.marketplace.catalogue.ProtectionNeed;
import de.allmende.marketplace.catalogue.ServiceModel;
import de.allmende.marketplace.rest.CategoryEntryJson;
import de.allmende.marketplace.rest.CategoryJson;
import de.allmende.marketplace.rest.CategoryListJson;
import de.allmende.marketplace.rest.ChargePeriodJson;
import de.allmende.marketplace.rest.FacetValueJson;
import de.allmende.marketplace.rest.FacetsJson;
import de.allmende.marketplace.rest.LifecycleJson;
import de.allmende.marketplace.rest.MaturityJson;
import de.allmende.marketplace.rest.OfferingPageJson;
import de.allmende.marketplace.rest.OfferingSummaryJson;
import de.allmende.marketplace.rest.PartyJson;
import de.allmende.marketplace.rest.PriceFromJson;
import de.allmende.marketplace.rest.PriceModelJson;
import de.allmende.marketplace.rest.ProtectionNeedJson;
import de.allmende.marketplace.rest.ServiceModelJson;
import de.allmende.marketplace.rest.SuccessorJson;
import de.allmende.marketplace.rest.UnitPriceJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists of the catalogue as JSON. */
final class CatalogueJsons {

    private CatalogueJsons() {}

    static CategoryListJson categories(Map<Category, Integer> counts) {
        return new CategoryListJson()
                .items(Arrays.stream(Category.values())
                        .map(category -> new CategoryEntryJson()
                                .value(CategoryJson.valueOf(category.name()))
                                .label(category.label())
                                .description(category.description())
                                .count(counts.getOrDefault(category, 0)))
                        .toList());
    }

    static OfferingPageJson page(Shelf shelf) {
        return new OfferingPageJson()
                .items(shelf.page().hits().stream()
                        .map(offering -> summary(
                                        offering,
                                        shelf.prices(),
                                        shelf.discontinuations().get(offering.id()),
                                        shelf.today())
                                .favourite(shelf.favourites().contains(offering.id())))
                        .toList())
                .total(shelf.page().total())
                .facets(facets(shelf.page().facets()))
                .pricesUnavailableSince(at(shelf.prices().unavailableSince()));
    }

    private static FacetsJson facets(Facets facets) {
        return new FacetsJson()
                .category(values(Category.values(), facets.categories()))
                .serviceModel(values(ServiceModel.values(), facets.serviceModels()))
                .protectionNeed(values(ProtectionNeed.values(), facets.protectionNeeds()))
                .evidence(values(EvidenceKind.values(), facets.evidence()));
    }

    private static <E extends Enum<E> & Labelled> List<FacetValueJson> values(E[] words, Map<E, Integer> counts) {
        return Arrays.stream(words)
                .filter(counts::containsKey)
                .map(word -> new FacetValueJson()
                        .value(word.name())
                        .label(word.label())
                        .count(counts.getOrDefault(word, 0)))
                .toList();
    }

    static OfferingSummaryJson summary(
            Offering offering, PriceTable prices, @Nullable Discontinuation discontinuation, LocalDate today) {
        var description = offering.description();
        var lifecycle = Lifecycle.on(today, discontinuation);
        var json = new OfferingSummaryJson()
                .id(offering.id().toString())
                .key(description.key())
                .name(description.name())
                .shortDescription(description.shortDescription())
                .category(CategoryJson.valueOf(description.category().name()))
                .categoryLabel(description.category().label())
                .serviceModel(
                        ServiceModelJson.valueOf(description.serviceModel().name()))
                .serviceModelLabel(description.serviceModel().label())
                .maturity(MaturityJson.valueOf(description.maturity().name()))
                .maturityLabel(description.maturity().label())
                .protectionNeed(ProtectionNeedJson.valueOf(
                        description.protection().need().name()))
                .protectionNeedLabel(description.protection().need().label())
                .priceFrom(priceFrom(offering, prices))
                .provider(provider(offering))
                .lifecycle(LifecycleJson.valueOf(lifecycle.name()))
                .lifecycleLabel(lifecycle.label());
        if (discontinuation != null) {
            json.endOfSaleOn(discontinuation.endOfSaleOn())
                    .endOfLifeOn(discontinuation.endOfLifeOn())
                    .discontinuedBecause(discontinuation.reason())
                    .successor(successor(discontinuation));
        }
        return json;
    }

    private static @Nullable SuccessorJson successor(Discontinuation discontinuation) {
        var successor = discontinuation.successor();
        return successor == null
                ? null
                : new SuccessorJson()
                        .id(successor.id().toString())
                        .key(successor.key())
                        .name(successor.name());
    }

    static @Nullable PriceFromJson priceFrom(Offering offering, PriceTable prices) {
        return EntryPrice.of(offering.description(), prices)
                .map(price -> new PriceFromJson()
                        .amount(unitPrice(price.price().unitPrice()))
                        .period(period(price.price()))
                        .unitLabel(price.component().unitLabel())
                        .model(PriceModelJson.valueOf(price.component().model().name())))
                .orElse(null);
    }

    static ChargePeriodJson period(ListPrice price) {
        return ChargePeriodJson.valueOf(price.period().name());
    }

    static PartyJson provider(Offering offering) {
        return new PartyJson()
                .id(offering.provider().toString())
                .name(offering.description().roles().provider());
    }

    static UnitPriceJson unitPrice(BigDecimal price) {
        return new UnitPriceJson()
                .amount(price.setScale(Math.max(2, price.scale())).toPlainString())
                .currency(UnitPriceJson.CurrencyEnum.EUR);
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
