package de.allmende.marketplace.booking;

import de.allmende.marketplace.catalogue.Contact;
import de.allmende.marketplace.catalogue.PriceModel;
import de.allmende.marketplace.catalogue.QuotaUse;
import de.allmende.marketplace.catalogue.QuotaUse.Limit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Whether what is asked for fits into what the consumer's quota leaves. */
final class WithinQuota {

    private WithinQuota() {}

    /** Whoever takes nothing of what is limited is not limited by it. */
    static Optional<QuotaExceeded> objection(QuotaUse use, String offering, BookedPlan plan, Contact contact) {
        return use.limits().stream()
                .filter(limit ->
                        asked(limit, plan).signum() > 0 && asked(limit, plan).compareTo(limit.free()) > 0)
                .findFirst()
                .map(limit -> exceeded(limit, offering, plan, contact));
    }

    /** The same for more of a booking that counts already: only what is added has to fit, and no booking is added. */
    static Optional<QuotaExceeded> objectionToMore(QuotaUse use, String offering, BookedPlan added, Contact contact) {
        return use.units()
                .flatMap(limit -> objection(
                        new QuotaUse(List.of(limit), use.from(), use.until(), use.reason(), use.forAll()),
                        offering,
                        added,
                        contact));
    }

    private static BigDecimal asked(Limit limit, BookedPlan plan) {
        var unit = limit.unit();
        return unit == null
                ? BigDecimal.ONE
                : plan.components().stream()
                        .filter(component -> component.model() == PriceModel.PER_UNIT && unit.counts(component.code()))
                        .map(BookedComponent::quantity)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static QuotaExceeded exceeded(Limit limit, String offering, BookedPlan plan, Contact contact) {
        var unit = limit.unit();
        return new QuotaExceeded(
                offering,
                limit.allowed(),
                limit.held(),
                asked(limit, plan),
                unit == null ? 0 : 1,
                unit == null ? "–" : unit.name(),
                contact.name() + ", " + contact.email());
    }
}
