package de.allmende.billing.price.web;

import de.allmende.billing.price.GroupDiscount;
import de.allmende.billing.price.MissingUsage;
import de.allmende.billing.price.PriceScale;
import de.allmende.billing.price.PriceTerms;
import de.allmende.billing.price.PriceTier;
import de.allmende.billing.price.Proration;
import de.allmende.billing.rest.DiscountGroup;
import de.allmende.billing.rest.PriceDiscount;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Terms of a price as JSON. */
final class PriceTermsJsons {

    private PriceTermsJsons() {}

    static PriceTerms read(de.allmende.billing.rest.@Nullable PriceTerms json) {
        if (json == null) {
            return PriceTerms.PLAIN;
        }
        return new PriceTerms(
                json.getScale() == null
                        ? PriceScale.LINEAR
                        : PriceScale.valueOf(json.getScale().name()),
                json.getTiers().stream()
                        .map(tier -> new PriceTier(
                                new BigDecimal(tier.getAbove()),
                                number(tier.getUpTo()),
                                new BigDecimal(tier.getUnitPrice())))
                        .toList(),
                json.getBlockSize(),
                number(json.getIncluded()),
                number(json.getMinimum()),
                number(json.getMarginPercent()),
                json.getDiscounts().stream()
                        .map(discount -> new GroupDiscount(
                                GroupDiscount.LegalBasis.valueOf(
                                        discount.getGroup().name()),
                                new BigDecimal(discount.getPercent()),
                                discount.getReason().strip()))
                        .toList(),
                json.getProration() == null
                        ? Proration.WHOLE_MONTHS
                        : Proration.valueOf(json.getProration().name()),
                json.getMissingUsage() == null
                        ? MissingUsage.BLANK
                        : MissingUsage.valueOf(json.getMissingUsage().name()));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    static de.allmende.billing.rest.PriceTerms write(PriceTerms terms) {
        return new de.allmende.billing.rest.PriceTerms()
                .scale(de.allmende.billing.rest.PriceScale.valueOf(terms.scale().name()))
                .tiers(terms.tiers().stream()
                        .map(tier -> new de.allmende.billing.rest.PriceTier()
                                .above(tier.above().toPlainString())
                                .upTo(text(tier.upTo()))
                                .unitPrice(tier.unitPrice().toPlainString()))
                        .toList())
                .blockSize(terms.blockSize())
                .included(text(terms.included()))
                .minimum(text(terms.minimum()))
                .marginPercent(text(terms.marginPercent()))
                .discounts(terms.discounts().stream()
                        .map(discount -> new PriceDiscount()
                                .group(DiscountGroup.valueOf(discount.group().name()))
                                .percent(discount.percent().toPlainString())
                                .reason(discount.reason()))
                        .toList())
                .proration(de.allmende.billing.rest.Proration.valueOf(
                        terms.proration().name()))
                .missingUsage(de.allmende.billing.rest.MissingUsage.valueOf(
                        terms.missingUsage().name()));
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
