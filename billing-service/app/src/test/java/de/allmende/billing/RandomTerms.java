package de.allmende.billing;

import de.allmende.billing.price.GroupDiscount;
import de.allmende.billing.price.GroupDiscount.LegalBasis;
import de.allmende.billing.price.MissingUsage;
import de.allmende.billing.price.PriceModel;
import de.allmende.billing.price.PriceScale;
import de.allmende.billing.price.PriceTerms;
import de.allmende.billing.price.PriceTier;
import de.allmende.billing.price.Proration;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Terms as providers could decide them. */
record RandomTerms(Random random) {

    /** With a price for the first unit. */
    record Price(BigDecimal unitPrice, PriceTerms terms) {}

    Price next(PriceModel model) {
        var unitPrice = price();
        var scale = scale(model);
        var tiers =
                scale == PriceScale.GRADUATED || scale == PriceScale.VOLUME ? tiers(unitPrice) : List.<PriceTier>of();
        boolean counted = !model.isFixed();
        boolean byDays = switch (model) {
            case PER_USAGE_UNIT, PER_INHABITANT_PER_YEAR, ONE_TIME -> false;
            default -> random.nextBoolean();
        };
        return new Price(
                unitPrice,
                new PriceTerms(
                        scale,
                        tiers,
                        scale == PriceScale.BLOCKS ? 1 + random.nextInt(500) : null,
                        counted && tiers.isEmpty() ? sometimes(positive(5_000, 3)) : null,
                        counted ? sometimes(positive(100_000, 2)) : null,
                        sometimes(positive(3_000, 0).movePointLeft(2)),
                        discounts(),
                        byDays ? Proration.DAYS : Proration.WHOLE_MONTHS,
                        model == PriceModel.PER_USAGE_UNIT
                                ? List.of(MissingUsage.values()).get(random.nextInt(3))
                                : MissingUsage.BLANK));
    }

    private PriceScale scale(PriceModel model) {
        return model.isFixed()
                ? PriceScale.LINEAR
                : List.of(PriceScale.values()).get(random.nextInt(4));
    }

    private BigDecimal price() {
        return new BigDecimal(random.nextInt(1_000_000)).movePointLeft(2 + random.nextInt(5));
    }

    private BigDecimal positive(int most, int decimals) {
        return new BigDecimal(1 + random.nextInt(most)).movePointLeft(random.nextInt(decimals + 1));
    }

    private @Nullable BigDecimal sometimes(BigDecimal number) {
        return random.nextInt(3) == 0 ? number : null;
    }

    private List<PriceTier> tiers(BigDecimal first) {
        var tiers = new ArrayList<PriceTier>();
        var above = BigDecimal.ZERO;
        int count = 1 + random.nextInt(5);
        for (int place = 1; place < count; place++) {
            var end = above.add(positive(9_000, 3));
            tiers.add(new PriceTier(above, end, place == 1 ? first : price()));
            above = end;
        }
        tiers.add(new PriceTier(above, null, count == 1 ? first : price()));
        return tiers;
    }

    private List<GroupDiscount> discounts() {
        return random.nextInt(3) > 0
                ? List.of()
                : List.of(new GroupDiscount(
                        random.nextBoolean() ? LegalBasis.MEMBER : LegalBasis.ZWECKVEREINBARUNG,
                        positive(10_000, 0).movePointLeft(2),
                        "Gründungskommune"));
    }
}
