package de.allmende.marketplace.booking;

import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Changes of quantities without a database. */
final class InMemoryQuantityChanges implements QuantityChanges {

    private final Map<QuantityChangeId, QuantityChange> kept = new LinkedHashMap<>();

    @Override
    public void add(QuantityChange change) {
        kept.put(change.id(), change);
    }

    @Override
    public void store(QuantityChange change) {
        kept.put(change.id(), change);
    }

    @Override
    public Optional<QuantityChange> find(TenantId consumer, QuantityChangeId id) {
        return Optional.ofNullable(kept.get(id))
                .filter(change -> change.consumer().equals(consumer));
    }

    @Override
    public Map<BookingId, List<QuantityChange>> of(TenantId party, Collection<BookingId> bookings) {
        return List.copyOf(kept.values()).reversed().stream()
                .filter(change -> bookings.contains(change.booking()))
                .filter(change ->
                        change.consumer().equals(party) || change.provider().equals(party))
                .collect(Collectors.groupingBy(QuantityChange::booking));
    }

    @Override
    public List<QuantityChange> waiting(TenantId consumer, int size) {
        return kept.values().stream()
                .filter(change ->
                        change.consumer().equals(consumer) && change.state() == QuantityChangeState.IN_APPROVAL)
                .limit(size)
                .toList();
    }

    @Override
    public List<QuantityChange> due(TenantId provider, LocalDate today) {
        return kept.values().stream()
                .filter(change ->
                        change.provider().equals(provider) && change.state().isOpen())
                .filter(change -> !change.effectiveFrom().isAfter(today))
                .toList();
    }
}
