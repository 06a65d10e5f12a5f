package de.allmende.marketplace.booking;

import de.allmende.marketplace.catalogue.Dependency;
import de.allmende.marketplace.catalogue.Dependency.Kind;
import de.allmende.marketplace.catalogue.EntryId;
import de.allmende.marketplace.catalogue.Offering;
import de.allmende.marketplace.catalogue.Offerings;
import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds what booked versions say of other offerings against what their consumer has; inside a transaction of the consumer.
 *
 * <p>A booking covers another one that needs it when it begins no later and ends no earlier. Whoever asks needs a booking that is
 * asked for; whoever approves needs one that is approved.
 */
public final class BookedDependencies {

    private final Bookings bookings;
    private final Offerings offerings;

    public BookedDependencies(Bookings bookings, Offerings offerings) {
        this.bookings = bookings;
        this.offerings = offerings;
    }

    /** What stands for and against a wish. */
    List<DependencyFinding> of(TenantId consumer, Offering wished, @Nullable LocalDate startsOn, LocalDate today) {
        return new Shelf(bookings.held(consumer), offerings, today)
                .findings(
                        wished.description().key(),
                        wished.description().dependencies(),
                        startsOn == null ? today : startsOn,
                        null,
                        other -> true);
    }

    /** The first that stands against approving this booking; nobody else approves or leaves until the end of the transaction. */
    Optional<DependencyRefusal> objection(Booking booking, LocalDate today) {
        bookings.lockHeld(booking.consumer());
        return of(booking, new Shelf(bookings.held(booking.consumer()), offerings, today)).stream()
                .flatMap(finding -> finding.refusal(booking.offering().name(), true).stream())
                .findFirst();
    }

    /**
     * The bookings that would lack this one after this day.
     *
     * @param lastDay null when this one never begins
     */
    Optional<NeededByOthers> objectionToLeaving(Booking booking, @Nullable LocalDate lastDay, LocalDate today) {
        bookings.lockHeld(booking.consumer());
        var left = new Shelf(bookings.held(booking.consumer()), offerings, today).dependents(booking, lastDay);
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new NeededByOthers(
                        booking.offering().name(),
                        left.stream()
                                .map(each -> each.offering().name() + " (" + each.number() + ")")
                                .collect(Collectors.joining(", "))));
    }

    /** For each of these bookings of one consumer that are not over: what it needs and excludes, and what needs it. */
    Map<BookingId, Ties> ties(TenantId consumer, Collection<Booking> shown, LocalDate today) {
        if (shown.isEmpty()) {
            return Map.of();
        }
        var shelf = new Shelf(bookings.held(consumer), offerings, today);
        return shown.stream()
                .collect(Collectors.toMap(
                        Booking::id, booking -> new Ties(of(booking, shelf), shelf.dependents(booking, null))));
    }

    /** What a booking needs and excludes, and the approved bookings that need it. */
    public record Ties(List<DependencyFinding> dependencies, List<Booking> neededBy) {

        static final Ties NONE = new Ties(List.of(), List.of());
    }

    private static List<DependencyFinding> of(Booking booking, Shelf shelf) {
        return shelf.findings(
                booking.offering().key(),
                shelf.said(booking),
                booking.firstDay(shelf.today),
                booking,
                other -> other.state() != BookingState.IN_APPROVAL);
    }

    /** What a consumer has. */
    private static final class Shelf {

        private final List<Booking> held;
        private final Map<EntryId, List<Dependency>> dependencies;
        private final Offerings offerings;
        private final LocalDate today;

        private Shelf(List<Booking> held, Offerings offerings, LocalDate today) {
            this.held = held;
            this.offerings = offerings;
            this.today = today;
            this.dependencies = held.isEmpty()
                    ? Map.of()
                    : offerings.dependencies(held.stream()
                            .map(booking -> booking.offering().entry())
                            .collect(Collectors.toSet()));
        }

        private List<Dependency> said(Booking booking) {
            return dependencies.getOrDefault(booking.offering().entry(), List.of());
        }

        private List<DependencyFinding> findings(
                String key,
                List<Dependency> stated,
                LocalDate from,
                @Nullable Booking itself,
                Predicate<Booking> counts) {
            var others = held.stream()
                    .filter(other -> itself == null || !other.id().equals(itself.id()))
                    .filter(counts)
                    .toList();
            var findings = new ArrayList<DependencyFinding>();
            for (var dependency : stated) {
                var other = offerings.find(dependency.key());
                if (dependency.kind() == Kind.NEEDS) {
                    findings.add(new DependencyFinding(
                            Kind.NEEDS,
                            other.map(each -> each.description().key()).orElse(null),
                            other.map(Offering::name).orElse(null),
                            dependency.reason(),
                            others.stream()
                                    .anyMatch(each -> each.offering().key().equals(dependency.key())
                                            && covers(each, from, itself == null ? null : itself.terminatesOn()))));
                } else {
                    other.ifPresent(excluded -> findings.add(new DependencyFinding(
                            Kind.EXCLUDES,
                            dependency.key(),
                            excluded.name(),
                            dependency.reason(),
                            others.stream()
                                    .noneMatch(each ->
                                            each.offering().key().equals(dependency.key()) && isThereOn(each, from)))));
                }
            }
            others.stream()
                    .filter(each -> isThereOn(each, from))
                    .forEach(each -> said(each).stream()
                            .filter(dependency -> dependency.kind() == Kind.EXCLUDES
                                    && dependency.key().equals(key))
                            .forEach(dependency -> findings.add(new DependencyFinding(
                                    Kind.EXCLUDES,
                                    each.offering().key(),
                                    each.offering().name(),
                                    dependency.reason(),
                                    false))));
            return findings;
        }

        /** The approved bookings that need this one beyond this day and have no other that covers them. */
        private List<Booking> dependents(Booking needed, @Nullable LocalDate lastDay) {
            var approved = held.stream()
                    .filter(each -> each.state().passesOn() && !each.id().equals(needed.id()))
                    .toList();
            return approved.stream()
                    .filter(each -> said(each).stream()
                            .anyMatch(dependency -> dependency.kind() == Kind.NEEDS
                                    && dependency.key().equals(needed.offering().key())))
                    .filter(each -> lastDay == null || endsAfter(each.terminatesOn(), lastDay))
                    .filter(each -> approved.stream()
                            .noneMatch(other -> other.offering()
                                            .key()
                                            .equals(needed.offering().key())
                                    && covers(other, each.firstDay(today), each.terminatesOn())))
                    .toList();
        }

        private boolean covers(Booking needed, LocalDate from, @Nullable LocalDate until) {
            return needed.state() != BookingState.DEPROVISIONING
                    && !needed.firstDay(today).isAfter(from)
                    && !(needed.terminatesOn() != null && endsAfter(until, needed.terminatesOn()));
        }

        private static boolean isThereOn(Booking booking, LocalDate day) {
            return endsAfter(booking.terminatesOn(), day.minusDays(1));
        }

        private static boolean endsAfter(@Nullable LocalDate lastDay, LocalDate day) {
            return lastDay == null || lastDay.isAfter(day);
        }
    }
}
