package de.allmende.marketplace.booking;

import de.allmende.platform.tenancy.TenantId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Co-signatures without a database. */
final class InMemoryCoSignatures implements CoSignatures {

    private final Map<CoSignatureId, CoSignature> kept = new LinkedHashMap<>();

    @Override
    public void add(Booking booking, List<CoSignature> asked) {
        asked.forEach(each -> kept.put(each.id(), each));
    }

    @Override
    public void store(TenantId consumer, CoSignature coSignature) {
        kept.put(coSignature.id(), coSignature);
    }

    @Override
    public Optional<CoSignature> find(TenantId consumer, CoSignatureId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public Map<BookingId, List<CoSignature>> of(TenantId consumer, Collection<BookingId> bookings) {
        return kept.values().stream()
                .filter(each -> each.change() == null && bookings.contains(each.booking()))
                .collect(Collectors.groupingBy(CoSignature::booking));
    }

    @Override
    public Map<QuantityChangeId, List<CoSignature>> ofChanges(TenantId consumer, Collection<QuantityChangeId> changes) {
        return kept.values().stream()
                .filter(each -> each.change() != null && changes.contains(each.change()))
                .collect(Collectors.groupingBy(each -> Objects.requireNonNull(each.change())));
    }

    @Override
    public List<CoSignature> open(TenantId consumer, int size) {
        return kept.values().stream()
                .filter(each -> each.state() == CoSignatureState.OPEN)
                .limit(size)
                .toList();
    }
}
