package de.allmende.tenant.person;

import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A right that was given to a person. It is never changed; a withdrawal is a fact of its own and ends it at once.
 *
 * @param valueLimit without one the role covers every amount
 * @param grantedBy id of the person, or of the tenant for a job
 */
public record GrantEntry(
        GrantId id,
        PersonId person,
        Role role,
        @Nullable Money valueLimit,
        DatePeriod period,
        UUID grantedBy,
        String grantedByName,
        Instant grantedAt,
        @Nullable Withdrawal withdrawal) {

    /** Who took the right back, and when. */
    public record Withdrawal(UUID by, String byName, Instant at) {}

    public boolean holdsOn(LocalDate day) {
        return withdrawal == null && period.contains(day);
    }

    public GrantEntry withdrawn(Withdrawal by) {
        return new GrantEntry(id, person, role, valueLimit, period, grantedBy, grantedByName, grantedAt, by);
    }
}
