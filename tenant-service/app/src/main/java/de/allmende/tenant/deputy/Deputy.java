package de.allmende.tenant.deputy;

import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.tenancy.Principal;
import de.allmende.tenant.person.GrantEntry;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Vertretung: a person uses another's grant in a period, as far as the grant itself holds.
 *
 * @param principal whose grant it is
 * @param person who stands in
 */
public record Deputy(
        DeputyId id,
        GrantEntry grant,
        Principal principal,
        Principal person,
        DatePeriod period,
        Instant namedAt,
        @Nullable End end) {

    /** Sent home before the period was over. */
    public record End(String byName, Instant at) {}

    public boolean holdsOn(LocalDate day) {
        return end == null && period.contains(day) && grant.holdsOn(day);
    }

    /** Whether it is over for good. */
    public boolean isOverOn(LocalDate day) {
        var until = period.until();
        return end != null || (until != null && !day.isBefore(until));
    }

    /** What was known of it at an instant. */
    Deputy asOf(Instant instant) {
        var knownEnd = end == null || end.at().isAfter(instant) ? null : end;
        return new Deputy(id, grant.asOf(instant), principal, person, period, namedAt, knownEnd);
    }

    Deputy ended(End by) {
        return new Deputy(id, grant, principal, person, period, namedAt, by);
    }
}
