package de.allmende.marketplace.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Kontingent in Gebrauch: how much of an offering one tenant may hold on a day, and how much it holds.
 *
 * @param until the last day; null when none is known
 * @param forAll whether it is the one that the provider has set for everybody
 */
public record QuotaUse(
        List<Limit> limits, LocalDate from, @Nullable LocalDate until, String reason, boolean forAll) {

    /** A quantity that is ordered, in whichever plan: the last part of its component codes, with a name for people. */
    public record Unit(String code, String name) {

        public boolean counts(String componentCode) {
            return componentCode.endsWith("." + code);
        }
    }

    /** @param unit what is counted; null for bookings */
    public record Limit(@Nullable Unit unit, BigDecimal allowed, BigDecimal held) {

        /** Nothing when more is held than is allowed. */
        public BigDecimal free() {
            return allowed.subtract(held).max(BigDecimal.ZERO);
        }
    }

    public QuotaUse {
        limits = List.copyOf(limits);
    }

    public Optional<Limit> bookings() {
        return limits.stream().filter(limit -> limit.unit() == null).findFirst();
    }

    public Optional<Limit> units() {
        return limits.stream().filter(limit -> limit.unit() != null).findFirst();
    }
}
