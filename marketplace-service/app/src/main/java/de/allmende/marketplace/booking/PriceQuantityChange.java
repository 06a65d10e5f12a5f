package de.allmende.marketplace.booking;

import de.allmende.marketplace.catalogue.BrowseCatalogue;
import de.allmende.marketplace.catalogue.Discontinuation;
import de.allmende.marketplace.catalogue.Offering;
import de.allmende.marketplace.catalogue.Offerings;
import de.allmende.marketplace.catalogue.Plan;
import de.allmende.marketplace.catalogue.PlanComponent;
import de.allmende.marketplace.catalogue.QuotaUse;
import de.allmende.marketplace.catalogue.QuotaUses;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says what other quantities of a booking cost from a month on, beside what it would cost without them. Nothing is stored.
 *
 * <p>Refusals: no such booking; no such component, quantity out of the bounds of the booked version, nothing differs; the booking
 * is not active; the day is not the first of a coming month, or after the end of the offering, or too early for less; what billing
 * refuses.
 */
public final class PriceQuantityChange {

    /** @param quantities by component code; what is missing stays */
    public record Wish(BookingId booking, Map<String, BigDecimal> quantities, LocalDate effectiveFrom) {

        public Wish {
            quantities = Map.copyOf(quantities);
        }
    }

    /** @param quota how much of the offering the consumer may hold; null when nothing limits it */
    public record Priced(
            Booking booking,
            Offering version,
            LocalDate effectiveFrom,
            QuantityChange.Offer offer,
            @Nullable QuotaUse quota) {

        /** What the quota says against it. */
        public Optional<QuotaExceeded> beyondQuota() {
            return beyond(booking, offer, quota);
        }

        Priced within(@Nullable QuotaUse counted) {
            return new Priced(booking, version, effectiveFrom, offer, counted);
        }
    }

    private record Looked(
            Booking booking,
            Offering version,
            @Nullable Discontinuation end,
            @Nullable QuotaUse quota) {}

    private final TenantTransactions transactions;
    private final Bookings bookings;
    private final Offerings offerings;
    private final BrowseCatalogue catalogue;
    private final QuotaUses quotas;
    private final Quotes quotes;
    private final BusinessTime time;

    public PriceQuantityChange(
            TenantTransactions transactions,
            Bookings bookings,
            Offerings offerings,
            BrowseCatalogue catalogue,
            QuotaUses quotas,
            Quotes quotes,
            BusinessTime time) {
        this.transactions = transactions;
        this.bookings = bookings;
        this.offerings = offerings;
        this.catalogue = catalogue;
        this.quotas = quotas;
        this.quotes = quotes;
        this.time = time;
    }

    public Outcome<Priced, QuantityChangeRefusal> price(Actor orderer, Wish wish) {
        return transactions
                .read(orderer, () -> looked(orderer, wish))
                .map(looked -> price(looked, wish))
                .orElseGet(() -> Outcome.refused(new BookingNotFound()));
    }

    private Optional<Looked> looked(Actor orderer, Wish wish) {
        return bookings.find(orderer.tenant(), wish.booking())
                .filter(booking -> booking.consumer().equals(orderer.tenant()))
                .flatMap(booking -> offerings
                        .version(booking.offering().entry())
                        .map(version -> new Looked(
                                booking,
                                version,
                                catalogue.discontinuation(version.id()).orElse(null),
                                quotas.of(orderer.tenant(), version.id(), time.today())
                                        .orElse(null))));
    }

    private Outcome<Priced, QuantityChangeRefusal> price(Looked looked, Wish wish) {
        var before = looked.booking().plan();
        var wrong = wrong(before, looked.version(), wish.quantities());
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        var plan = before.with(component ->
                Optional.ofNullable(wish.quantities().get(component.code())).orElse(component.quantity()));
        if (plan.quantities().entrySet().stream()
                .allMatch(each -> each.getValue().compareTo(quantity(before, each.getKey())) == 0)) {
            return Outcome.refused(new QuantityChangeRefusal.QuantityUnchanged());
        }
        var reduces = plan.quantities().entrySet().stream()
                .anyMatch(each -> each.getValue().compareTo(quantity(before, each.getKey())) < 0);
        var objection = QuantityChangeTerms.objection(
                looked.booking(), wish.effectiveFrom(), reduces, looked.end(), time.today());
        return objection.isPresent() ? Outcome.refused(objection.get()) : priced(looked, plan, wish.effectiveFrom());
    }

    private Outcome<Priced, QuantityChangeRefusal> priced(Looked looked, BookedPlan plan, LocalDate from) {
        var booking = looked.booking();
        return switch (quotes.quote(QuoteQuestion.from(booking, booking.plan(), from))) {
            case Outcome.Refused<Quote, QuoteRefusal>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Quote, QuoteRefusal>(var priceBefore) ->
                switch (quotes.quote(QuoteQuestion.from(booking, plan, from))) {
                    case Outcome.Refused<Quote, QuoteRefusal>(var refusal) -> Outcome.refused(refusal);
                    case Outcome.Done<Quote, QuoteRefusal>(var quote) ->
                        Outcome.done(new Priced(
                                booking,
                                looked.version(),
                                from,
                                new QuantityChange.Offer(booking.plan(), priceBefore, plan, quote),
                                looked.quota()));
                };
        };
    }

    private static Optional<QuoteRefusal> wrong(
            BookedPlan before, Offering version, Map<String, BigDecimal> quantities) {
        for (var code : quantities.keySet()) {
            if (before.components().stream()
                    .noneMatch(each -> each.code().equals(code) && QuantityChangeTerms.isChangeable(each))) {
                return Optional.of(new QuoteRefusal.UnknownComponent(code));
            }
        }
        return version.description().plan(before.code()).map(Plan::components).stream()
                .flatMap(components -> components.stream())
                .filter(component ->
                        quantities.containsKey(component.code()) && !component.allows(quantities.get(component.code())))
                .findFirst()
                .map(PriceQuantityChange::outOfBounds);
    }

    private static QuoteRefusal outOfBounds(PlanComponent component) {
        return new QuoteRefusal.QuantityNotAllowed(
                component.name(),
                Optional.ofNullable(component.minimum()).orElse(BigDecimal.ZERO),
                Optional.ofNullable(component.maximum()).orElseGet(() -> new BigDecimal("999999999")));
    }

    private static BigDecimal quantity(BookedPlan plan, String code) {
        return plan.quantities().getOrDefault(code, BigDecimal.ZERO);
    }

    /** What is held already counts; only what is added has to fit. */
    static Optional<QuotaExceeded> beyond(Booking booking, QuantityChange.Offer offer, @Nullable QuotaUse quota) {
        return quota == null
                ? Optional.empty()
                : WithinQuota.objectionToMore(
                        quota,
                        booking.offering().name(),
                        offer.added(),
                        booking.offering().contact());
    }
}
