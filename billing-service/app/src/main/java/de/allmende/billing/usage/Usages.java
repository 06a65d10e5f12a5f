package de.allmende.billing.usage;

import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All reported usage. */
public interface Usages {

    /** The services of this provider among the named instances, by instance. */
    Map<UUID, MeteredService> services(TenantId provider, Collection<UUID> instances);

    /** What is kept under each of the keys; a free key is left out. */
    Map<UsageEvent.Key, Kept> kept(TenantId provider, Collection<UsageEvent.Key> keys);

    /** Which of the keys are corrected by a kept event. */
    Set<UsageEvent.Key> corrected(TenantId provider, Collection<UsageEvent.Key> keys);

    /** Waits until no invoice run is summing up these months, and lets none begin until the transaction ends. */
    void holdOpen(Collection<UsageMonth> months);

    /**
     * Which of the periods have been billed by their reports, so that they take corrections only. Ask after {@link #holdOpen}.
     */
    Set<UsageEvent.Period> billed(Collection<UsageEvent.Period> periods);

    /** Keeps the events whose keys are free and whose corrected event nothing corrects yet, and answers their keys. */
    Set<UsageEvent.Key> keep(Collection<UsageEvent> events, UUID reportedBy, Instant receivedAt);

    /** Reported usage of an instance, the newest report first; visible to provider, issuer and consumer. */
    List<Recorded> page(UUID instance, YearMonth month, Optional<String> after, int size);

    /** Sums of a month by component: what is in force, and how many reports there are. */
    List<Total> totals(UUID instance, YearMonth month);

    /** What of an instance's usage is billed, given back and open, the newest month first; empty if nothing is visible of it. */
    Optional<ReconciledService> reconciled(TenantId reader, UUID instance);

    /** A service and its months. */
    record ReconciledService(String offeringName, String bookingNumber, List<ReconciledMonth> months) {

        public ReconciledService {
            months = List.copyOf(months);
        }
    }

    /**
     * A month of a component.
     *
     * @param accepted what is in force
     * @param count of reports; zero when the month was billed by an estimate
     * @param documents what documents say of it; null for a provider who is no party to them
     */
    record ReconciledMonth(
            YearMonth month,
            String component,
            String name,
            BigDecimal accepted,
            int count,
            @Nullable Documents documents) {

        public boolean isEstimated() {
            return count == 0;
        }

        /** What no document says yet, or negative: what is still to be given back. Nobody knows it of an estimate. */
        public Optional<BigDecimal> open() {
            return Optional.ofNullable(isEstimated() ? null : documents)
                    .map(said -> accepted.subtract(said.billed()).subtract(said.credited()));
        }
    }

    /**
     * Quantities on issued documents that are not cancelled.
     *
     * @param credited by corrections, negative
     */
    record Documents(BigDecimal billed, BigDecimal credited) {}

    /** An event as it is kept. */
    record Kept(String payloadHash, UUID subscription, String component, Instant occurredAt) {

        static Kept of(UsageEvent event) {
            return new Kept(event.payloadHash(), event.subscription(), event.component(), event.occurredAt());
        }

        /** Whether the other one says the same of everything but the quantity. */
        boolean isOfTheSame(UsageEvent other) {
            return subscription.equals(other.subscription())
                    && component.equals(other.component())
                    && occurredAt.equals(other.occurredAt());
        }
    }

    /** How one event names another one. */
    record Reference(String source, String eventId) {}

    /**
     * A kept event.
     *
     * @param corrects what it corrects
     * @param correctedBy what corrects it, so that its own quantity does not count any more
     */
    record Recorded(
            String eventId,
            String source,
            String component,
            BigDecimal quantity,
            Instant occurredAt,
            Instant receivedAt,
            @Nullable Reference corrects,
            @Nullable Reference correctedBy) {}

    /** What a component sums up to. */
    record Total(String component, BigDecimal quantity, int count) {}
}
