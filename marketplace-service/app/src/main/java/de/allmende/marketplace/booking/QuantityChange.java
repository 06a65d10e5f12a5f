package de.allmende.marketplace.booking;

import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Änderung der Menge: other quantities of a booking in use, from the first day of a month on. It is asked for and decided like a
 * booking, and what it says never changes.
 *
 * @param offer both plans with their prices of that month
 * @param reason why it is wished
 * @param comment why it was approved or rejected
 */
public record QuantityChange(
        QuantityChangeId id,
        BookingId booking,
        TenantId provider,
        TenantId consumer,
        LocalDate effectiveFrom,
        Offer offer,
        @Nullable String reason,
        Person requestedBy,
        Instant requestedAt,
        QuantityChangeState state,
        @Nullable Decision decision,
        @Nullable String comment) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

    /** What is ordered before and after, each with what it costs from the month of the change on, without one-time amounts. */
    public record Offer(BookedPlan before, Quote priceBefore, BookedPlan plan, Quote quote) {

        /** The components whose quantity differs. */
        public List<Line> lines() {
            var old = before.components().stream()
                    .collect(Collectors.toMap(BookedComponent::code, BookedComponent::quantity));
            return plan.components().stream()
                    .filter(component -> differs(old.get(component.code()), component.quantity()))
                    .map(component -> new Line(
                            component,
                            Optional.ofNullable(old.get(component.code())).orElse(BigDecimal.ZERO)))
                    .toList();
        }

        public boolean reduces() {
            return lines().stream().anyMatch(line -> line.more().signum() < 0);
        }

        /** The plan as if only what is added were ordered. */
        BookedPlan added() {
            var more = lines().stream()
                    .collect(Collectors.toMap(line -> line.component().code(), Function.identity()));
            return plan.with(component -> {
                var line = more.get(component.code());
                return line == null ? BigDecimal.ZERO : line.more().max(BigDecimal.ZERO);
            });
        }

        /** What people read, such as {@code Arbeitsplatz: 40 → 55}. */
        public String sentence() {
            return lines().stream()
                    .map(line -> "%s: %s → %s"
                            .formatted(
                                    line.component().name(),
                                    said(line.before()),
                                    said(line.component().quantity())))
                    .collect(Collectors.joining("; "));
        }

        private static boolean differs(@Nullable BigDecimal before, BigDecimal after) {
            return before == null || before.compareTo(after) != 0;
        }

        private static String said(BigDecimal quantity) {
            return quantity.stripTrailingZeros().toPlainString().replace('.', ',');
        }
    }

    /** A component with its new quantity, and the one before. */
    public record Line(BookedComponent component, BigDecimal before) {

        BigDecimal more() {
            return component.quantity().subtract(before);
        }
    }

    /** What people read in the timeline. */
    public String sentence() {
        return "%s ab dem %s".formatted(offer.sentence(), DAY.format(effectiveFrom));
    }

    /** Whether the provider knows of it: not before a second person has approved it. */
    public boolean isVisibleToProvider() {
        return decision != null && state != QuantityChangeState.REJECTED;
    }

    /** The change as the order that it is, for all rules about who may ask, sign and decide. */
    public Booking asOrder(Booking of) {
        return new Booking(
                of.id(),
                of.number(),
                provider,
                consumer,
                of.offering(),
                offer.plan(),
                offer.quote(),
                of.details(),
                requestedBy,
                requestedAt,
                decision,
                state.asOrder(),
                requestedAt,
                null,
                effectiveFrom,
                of.activeSince(),
                of.terminatesOn(),
                of.origin(),
                of.version());
    }

    /** What may stand in the provider's own trail: nothing that it does not know of. */
    @Nullable
    String sentenceForProvider() {
        return isVisibleToProvider() ? sentence() : null;
    }

    QuantityChange approved(Person by, Instant at, ProcurementGround ground, @Nullable String said) {
        return with(QuantityChangeState.APPROVED, new Decision(by, at, ground), said);
    }

    QuantityChange rejected(Person by, Instant at, @Nullable String said) {
        return with(QuantityChangeState.REJECTED, new Decision(by, at, null), said);
    }

    /** It stays as it was decided; only where it stands differs. */
    QuantityChange moved(QuantityChangeState to) {
        return with(to, decision, comment);
    }

    /** The same for the booking of a successor. */
    QuantityChange takenOver(Booking successors) {
        return new QuantityChange(
                QuantityChangeId.next(),
                successors.id(),
                provider,
                successors.consumer(),
                effectiveFrom,
                offer,
                reason,
                requestedBy,
                requestedAt,
                state,
                decision,
                comment);
    }

    private QuantityChange with(QuantityChangeState to, @Nullable Decision decided, @Nullable String said) {
        if (!state.isOpen()) {
            throw new IllegalStateException(id + " cannot move from " + state + " to " + to + ".");
        }
        return new QuantityChange(
                id,
                booking,
                provider,
                consumer,
                effectiveFrom,
                offer,
                reason,
                requestedBy,
                requestedAt,
                to,
                decided,
                said);
    }
}
