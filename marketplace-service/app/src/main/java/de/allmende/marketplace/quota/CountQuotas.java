package de.allmende.marketplace.quota;

import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.marketplace.catalogue.QuotaUse;
import de.allmende.marketplace.catalogue.QuotaUses;
import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds what was said against what is held. */
public final class CountQuotas implements QuotaUses {

    private interface Count {
        Map<OfferingId, Holding> of(TenantId consumer, Collection<OfferingId> offerings);
    }

    private final Quotas quotas;
    private final Holdings holdings;

    public CountQuotas(Quotas quotas, Holdings holdings) {
        this.quotas = quotas;
        this.holdings = holdings;
    }

    @Override
    public Map<OfferingId, QuotaUse> of(TenantId consumer, Collection<OfferingId> offerings, LocalDate day) {
        return of(consumer, offerings, day, holdings::of);
    }

    @Override
    public Optional<QuotaUse> lockedForRequest(TenantId consumer, OfferingId offering, LocalDate day) {
        return locked(consumer, offering, day, holdings::of);
    }

    @Override
    public Optional<QuotaUse> lockedForApproval(TenantId consumer, OfferingId offering, LocalDate day) {
        return locked(consumer, offering, day, holdings::approvedOf);
    }

    private Optional<QuotaUse> locked(TenantId consumer, OfferingId offering, LocalDate day, Count count) {
        if (quotas.told(consumer, List.of(offering)).isEmpty()) {
            return Optional.empty();
        }
        holdings.lock(consumer, offering);
        return Optional.ofNullable(of(consumer, List.of(offering), day, count).get(offering));
    }

    private Map<OfferingId, QuotaUse> of(
            TenantId consumer, Collection<OfferingId> offerings, LocalDate day, Count count) {
        var binding = new HashMap<OfferingId, Quota>();
        quotas.told(consumer, offerings)
                .forEach((offering, history) ->
                        history.binding(consumer, day).ifPresent(quota -> binding.put(offering, quota)));
        if (binding.isEmpty()) {
            return Map.of();
        }
        var held = count.of(consumer, binding.keySet());
        var uses = new HashMap<OfferingId, QuotaUse>();
        binding.forEach((offering, quota) ->
                use(quota, held.getOrDefault(offering, Holding.NOTHING)).ifPresent(use -> uses.put(offering, use)));
        return uses;
    }

    static Optional<QuotaUse> use(Quota quota, Holding holding) {
        var ceiling = quota.ceiling();
        return ceiling == null
                ? Optional.empty()
                : Optional.of(new QuotaUse(
                        ceiling.limits(holding),
                        quota.from(),
                        quota.until(),
                        quota.reason(),
                        quota.consumer() == null));
    }
}
