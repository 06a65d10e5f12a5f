package de.allmende.billing.price;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Preisbedingungen: how an amount follows from the quantity and the price of a unit. In this order: what is included is taken off the
 * quantity, the scale turns it into an amount, the margin is put on top, the group's discount taken off, the minimum charged
 * at least, the instalment of the month taken, the days counted; the result is rounded once, half up, and what falls due in
 * instalments also before it is divided.
 *
 * @param tiers of GRADUATED and VOLUME; the first one's price is the version's unit price
 * @param blockSize of BLOCKS: how many units the unit price buys
 * @param included units of a period that cost nothing
 * @param minimum the least that a period costs, whoever the consumer is
 * @param marginPercent what is charged on top of the cost
 * @param missingUsage of what is metered; BLANK for all else
 */
public record PriceTerms(
        PriceScale scale,
        List<PriceTier> tiers,
        @Nullable Integer blockSize,
        @Nullable BigDecimal included,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal marginPercent,
        List<GroupDiscount> discounts,
        Proration proration,
        MissingUsage missingUsage) {

    /** Each unit costs the same, and a started month counts wholly. */
    public static final PriceTerms PLAIN = new PriceTerms(
            PriceScale.LINEAR,
            List.of(),
            null,
            null,
            null,
            null,
            List.of(),
            Proration.WHOLE_MONTHS,
            MissingUsage.BLANK);

    public PriceTerms {
        tiers = List.copyOf(tiers);
        discounts = List.copyOf(discounts);
    }

    /** The same in tiers. */
    public PriceTerms in(PriceScale scaleOfTiers, List<PriceTier> newTiers) {
        return new PriceTerms(
                scaleOfTiers,
                newTiers,
                blockSize,
                included,
                minimum,
                marginPercent,
                discounts,
                proration,
                missingUsage);
    }

    /** The same with another answer to a missing report. */
    public PriceTerms with(MissingUsage other) {
        return new PriceTerms(scale, tiers, blockSize, included, minimum, marginPercent, discounts, proration, other);
    }

    /** Whether an amount is more than a quantity times a price. */
    public boolean arePlain() {
        return with(MissingUsage.BLANK).equals(PLAIN);
    }

    /** Whether nobody gains by it: no margin, nobody's discount that others would pay, no minimum beyond the cost. */
    public boolean recoverCost() {
        return marginPercent == null && minimum == null && discounts.isEmpty();
    }

    public Optional<GroupDiscount> discountOf(@Nullable String group) {
        return discounts.stream()
                .filter(discount -> discount.group().name().equals(group))
                .findFirst();
    }

    /** Why nothing can be charged by these terms. */
    Optional<PriceRefusal> fault(PriceModel model, BigDecimal unitPrice) {
        return fit(model, unitPrice) ? faultOfTiers() : Optional.of(new PriceRefusal.PriceTermsDoNotFit());
    }

    private boolean fit(PriceModel model, BigDecimal unitPrice) {
        boolean tiered = scale == PriceScale.GRADUATED || scale == PriceScale.VOLUME;
        boolean bare = scale == PriceScale.LINEAR && included == null && minimum == null;
        var groups = new HashSet<GroupDiscount.LegalBasis>();
        return tiered != tiers.isEmpty()
                && (!tiered || (included == null && tiers.getFirst().unitPrice().compareTo(unitPrice) == 0))
                && (scale == PriceScale.BLOCKS) == (blockSize != null)
                && (bare || !model.isFixed())
                && (proration == Proration.WHOLE_MONTHS || model.isRecurringOrder())
                && (missingUsage == MissingUsage.BLANK || model == PriceModel.PER_USAGE_UNIT)
                && isPositive(included)
                && isPositive(minimum)
                && isPositive(marginPercent)
                && discounts.stream()
                        .allMatch(discount -> isPositive(discount.percent()) && groups.add(discount.group()));
    }

    private static boolean isPositive(@Nullable BigDecimal number) {
        return number == null || number.signum() > 0;
    }

    private Optional<PriceRefusal> faultOfTiers() {
        for (int place = 0; place < tiers.size(); place++) {
            var fault = faultOfTier(place);
            if (fault != null) {
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    private @Nullable PriceRefusal faultOfTier(int place) {
        var tier = tiers.get(place);
        int number = place + 1;
        var begin = place == 0
                ? BigDecimal.ZERO
                : Objects.requireNonNull(tiers.get(place - 1).upTo());
        int against = tier.above().compareTo(begin);
        if (place == 0 && against != 0) {
            return new PriceRefusal.TiersDoNotBeginAtZero(tier.above());
        }
        if (against > 0) {
            return new PriceRefusal.GapBetweenTiers(number, begin, tier.above());
        }
        if (against < 0) {
            return new PriceRefusal.TiersOverlap(number, begin, tier.above());
        }
        if (tier.upTo() != null && tier.upTo().compareTo(tier.above()) <= 0) {
            return new PriceRefusal.TierBoundDescends(number, tier.above(), tier.upTo());
        }
        return (tier.upTo() == null) == (number == tiers.size())
                ? null
                : new PriceRefusal.OnlyTheLastTierIsOpen(number);
    }

    /** In German, a sentence a term; nothing for plain terms. */
    public List<String> text() {
        var text = new ArrayList<String>();
        switch (scale) {
            case LINEAR -> {}
            case GRADUATED -> text.add("Staffel: " + tierTexts());
            case VOLUME -> text.add("Durchstaffel: " + tierTexts());
            case BLOCKS -> text.add("je angefangene %d".formatted(blockSize));
        }
        if (included != null) {
            text.add("%s inbegriffen".formatted(Figures.number(included)));
        }
        if (marginPercent != null) {
            text.add("zuzüglich %s %% Aufschlag".formatted(Figures.number(marginPercent)));
        }
        discounts.forEach(discount -> text.add(discount.text()));
        if (minimum != null) {
            text.add("mindestens " + Figures.euro(minimum));
        }
        if (proration == Proration.DAYS) {
            text.add("taggenau");
        }
        if (missingUsage != MissingUsage.BLANK) {
            text.add("fehlt eine Meldung, zählt %s".formatted(missingUsage.label()));
        }
        return text;
    }

    private String tierTexts() {
        return tiers.stream()
                .map(tier -> tier.range() + " je " + Figures.euro(tier.unitPrice()))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }
}
