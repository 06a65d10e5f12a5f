package de.allmende.marketplace.booking;

import de.allmende.marketplace.catalogue.Discontinuations;
import de.allmende.marketplace.catalogue.QuotaUses;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows bookings to those who are party to them. */
public final class ReadBookings {

    private final TenantTransactions transactions;
    private final Bookings bookings;
    private final CoSignatures coSignatures;
    private final QuantityChanges changes;
    private final BookedInstances instances;
    private final Discontinuations discontinuations;
    private final TenantFacts tenants;
    private final QuotaUses quotas;
    private final BookedDependencies dependencies;
    private final ProcurementGrounds grounds;
    private final ProcessingAgreements agreements;
    private final BusinessTime time;

    public ReadBookings(
            TenantTransactions transactions,
            Bookings bookings,
            CoSignatures coSignatures,
            QuantityChanges changes,
            BookedInstances instances,
            Discontinuations discontinuations,
            TenantFacts tenants,
            QuotaUses quotas,
            BookedDependencies dependencies,
            ProcurementGrounds grounds,
            ProcessingAgreements agreements,
            BusinessTime time) {
        this.transactions = transactions;
        this.bookings = bookings;
        this.coSignatures = coSignatures;
        this.changes = changes;
        this.instances = instances;
        this.discontinuations = discontinuations;
        this.tenants = tenants;
        this.quotas = quotas;
        this.dependencies = dependencies;
        this.grounds = grounds;
        this.agreements = agreements;
        this.time = time;
    }

    public Optional<BookingFile> find(Actor actor, BookingId id) {
        return transactions.read(actor, () -> bookings.find(actor.tenant(), id).map(booking -> file(actor, booking)));
    }

    public List<BookingFile> page(
            Actor actor, Side side, @Nullable BookingState state, int size, Optional<BookingId> after) {
        return transactions.read(actor, () -> files(actor, bookings.page(actor.tenant(), side, state, size, after)));
    }

    public List<BookingFile> waiting(Actor actor, int size, Optional<BookingId> after) {
        return transactions.read(actor, () -> files(actor, bookings.waiting(actor.tenant(), size, after)));
    }

    /** A co-signature that is open, with the booking that it is for. */
    public record Open(CoSignature coSignature, BookingFile file) {}

    /** The co-signatures that the tenant's bookings wait for, the most urgent first. */
    public List<Open> coSigning(Actor actor, int size) {
        return transactions.read(actor, () -> {
            var open = coSignatures.open(actor.tenant(), size);
            var waiting = bookings.all(
                    actor.tenant(), open.stream().map(CoSignature::booking).collect(Collectors.toSet()));
            var files = files(actor, List.copyOf(waiting.values())).stream()
                    .collect(Collectors.toMap(file -> file.booking().id(), file -> file));
            return open.stream()
                    .map(each -> new Open(each, needing(each, Objects.requireNonNull(files.get(each.booking())))))
                    .toList();
        });
    }

    /** What needs the co-signature: the booking, or one of its changes. */
    private static BookingFile needing(CoSignature coSignature, BookingFile file) {
        return file.changes().stream()
                .filter(each -> each.change().id().equals(coSignature.change()))
                .findFirst()
                .map(file::of)
                .orElse(file);
    }

    /** A change of quantities that waits for a decision, with the booking that it is of. */
    public record Waiting(BookingFile.Changing changing, BookingFile file) {}

    /** The changes of the tenant's bookings that wait for a decision, the oldest first. */
    public List<Waiting> changing(Actor actor, int size) {
        return transactions.read(actor, () -> {
            var waiting = changes.waiting(actor.tenant(), size);
            var booked = bookings.all(
                    actor.tenant(),
                    waiting.stream().map(QuantityChange::booking).collect(Collectors.toSet()));
            return files(actor, List.copyOf(booked.values())).stream()
                    .flatMap(file -> file.changes().stream()
                            .filter(each -> waiting.stream()
                                    .anyMatch(
                                            one -> one.id().equals(each.change().id())))
                            .map(each -> new Waiting(each, file)))
                    .sorted(Comparator.comparing(
                            each -> each.changing().change().requestedAt()))
                    .toList();
        });
    }

    /** What the tenant has approved and not yet left. */
    public List<BookingFile> running(Actor actor) {
        return transactions.read(actor, () -> files(actor, bookings.running(actor.tenant())));
    }

    /** The timeline as this party may read it: what the consumer said to himself stays with him. */
    public List<TimelineEntry> timeline(Actor actor, Booking booking) {
        var entries = transactions.read(actor, () -> bookings.timeline(booking.id()));
        if (booking.consumer().equals(actor.tenant())) {
            return entries;
        }
        return entries.stream()
                .map(entry -> entry.event().isInternal()
                        ? new TimelineEntry(
                                entry.id(),
                                entry.at(),
                                entry.event(),
                                entry.state(),
                                entry.tenant(),
                                entry.actorName(),
                                null)
                        : entry)
                .toList();
    }

    public Map<TenantId, TenantFact> tenants(Actor actor, Collection<TenantId> ids) {
        return transactions.read(actor, () -> tenants.all(ids));
    }

    /** The file of a booking that is already at hand. */
    public BookingFile file(Actor actor, Booking booking) {
        return transactions.read(actor, () -> files(actor, List.of(booking))).getFirst();
    }

    private List<BookingFile> files(Actor actor, List<Booking> found) {
        var parties = new HashSet<TenantId>();
        found.forEach(booking -> {
            parties.add(booking.provider());
            parties.add(booking.consumer());
        });
        var facts = tenants.all(parties);
        var existing = instances.of(found.stream().map(Booking::id).toList());
        var ends = discontinuations.of(
                found.stream().map(booking -> booking.offering().id()).collect(Collectors.toSet()));
        var used = quotas.of(
                actor.tenant(),
                found.stream()
                        .filter(booking -> isHeldBy(actor, booking))
                        .map(booking -> booking.offering().id())
                        .collect(Collectors.toSet()),
                time.today());
        var ties = dependencies.ties(
                actor.tenant(),
                found.stream().filter(booking -> isHeldBy(actor, booking)).toList(),
                time.today());
        var asked =
                coSignatures.of(actor.tenant(), found.stream().map(Booking::id).toList());
        var agreed = agreements.of(found);
        var changed = changes.of(actor.tenant(), found.stream().map(Booking::id).toList());
        var askedOfChanges = coSignatures.ofChanges(
                actor.tenant(),
                changed.values().stream()
                        .flatMap(List::stream)
                        .map(QuantityChange::id)
                        .toList());
        return found.stream()
                .map(booking -> new BookingFile(
                        booking,
                        facts.getOrDefault(booking.provider(), TenantFact.unknown(booking.provider())),
                        facts.getOrDefault(booking.consumer(), TenantFact.unknown(booking.consumer())),
                        existing.get(booking.id()),
                        ends.get(booking.offering().id()),
                        isHeldBy(actor, booking) ? used.get(booking.offering().id()) : null,
                        ground(booking, facts.getOrDefault(booking.consumer(), TenantFact.unknown(booking.consumer()))),
                        ties.getOrDefault(booking.id(), BookedDependencies.Ties.NONE),
                        asked.getOrDefault(booking.id(), List.of()),
                        agreed.get(booking.id()),
                        changed.getOrDefault(booking.id(), List.of()).stream()
                                .filter(change ->
                                        booking.consumer().equals(actor.tenant()) || change.isVisibleToProvider())
                                .map(change -> new BookingFile.Changing(
                                        change, askedOfChanges.getOrDefault(change.id(), List.of())))
                                .toList()))
                .toList();
    }

    private @Nullable ProcurementGround ground(Booking booking, TenantFact consumer) {
        var decision = booking.decision();
        if (decision != null) {
            return decision.ground();
        }
        return booking.state() == BookingState.IN_APPROVAL
                ? grounds.of(booking.provider(), consumer).orElse(null)
                : null;
    }

    private static boolean isHeldBy(Actor actor, Booking booking) {
        return booking.consumer().equals(actor.tenant()) && booking.state().countsTowardsQuota();
    }
}
