package de.allmende.marketplace.quota;

import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was said about the quotas of one offering, the last word first. On each day the last word that has begun counts; what a
 * tenant was told itself comes before what was said to all.
 */
public record QuotaHistory(List<Quota> said) {

    public QuotaHistory {
        said = List.copyOf(said);
    }

    /** What limits this tenant; empty when nothing does. */
    public Optional<Quota> binding(TenantId consumer, LocalDate day) {
        return inForce(consumer, day).or(() -> inForce(null, day));
    }

    /** What was said to exactly this tenant, or to all, and limits on this day. */
    Optional<Quota> inForce(@Nullable TenantId consumer, LocalDate day) {
        return said.stream()
                .filter(quota -> quota.isFor(consumer) && quota.hasBegunOn(day))
                .findFirst()
                .filter(quota -> quota.limitsOn(day));
    }

    /** Whether there is something to lift: in force, or to come. */
    boolean isOpen(@Nullable TenantId consumer, LocalDate day) {
        return said.stream()
                .filter(quota -> quota.isFor(consumer))
                .anyMatch(quota -> standing(quota, day) != Standing.OVER);
    }

    public Standing standing(Quota quota, LocalDate day) {
        if (quota.ceiling() == null) {
            return Standing.OVER;
        }
        if (inForce(quota.consumer(), day).filter(quota::equals).isPresent()) {
            return Standing.IN_FORCE;
        }
        return !quota.hasBegunOn(day) && !isReplaced(quota) ? Standing.PLANNED : Standing.OVER;
    }

    /** Whether something that was said later begins no later. */
    private boolean isReplaced(Quota quota) {
        return said.stream()
                .takeWhile(later -> !later.equals(quota))
                .anyMatch(later -> later.isFor(quota.consumer()) && later.hasBegunOn(quota.from()));
    }
}
