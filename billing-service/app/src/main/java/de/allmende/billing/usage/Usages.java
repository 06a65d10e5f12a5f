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

/** All reported usage. */
public interface Usages {

    /** The services of this provider among the named instances, by instance. */
    Map<UUID, MeteredService> services(TenantId provider, Collection<UUID> instances);

    /** Hash of what is kept under each of the keys; a free key is left out. */
    Map<UsageEvent.Key, String> kept(TenantId provider, Collection<UsageEvent.Key> keys);

    /** Waits until no invoice run is summing up these months, and lets none begin until the transaction ends. */
    void holdOpen(Collection<UsageMonth> months);

    /** Which of the periods have been billed. Ask after {@link #holdOpen}. */
    Set<UsageEvent.Period> billed(Collection<UsageEvent.Period> periods);

    /** Keeps the events whose keys are free, and answers those keys. */
    Set<UsageEvent.Key> keep(Collection<UsageEvent> events, UUID reportedBy, Instant receivedAt);

    /** Reported usage of an instance, the newest report first; visible to provider, issuer and consumer. */
    List<Recorded> page(UUID instance, YearMonth month, Optional<String> after, int size);

    /** Sums of a month by component. */
    List<Total> totals(UUID instance, YearMonth month);

    /** A kept event. */
    record Recorded(
            String eventId,
            String source,
            String component,
            BigDecimal quantity,
            Instant occurredAt,
            Instant receivedAt) {}

    /** What a component sums up to. */
    record Total(String component, BigDecimal quantity, int count) {}
}
