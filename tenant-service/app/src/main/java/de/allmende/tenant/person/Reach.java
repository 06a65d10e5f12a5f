package de.allmende.tenant.person;

import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import de.allmende.tenant.person.PersonRefusal.BeyondOwnLimit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far an administrator's own right reaches: nobody gives, or confirms, more than his own limit. */
final class Reach {

    private Reach() {}

    static Optional<PersonRefusal> refusal(Actor actor, Role role, @Nullable Money valueLimit) {
        var limit = actor.grant(Role.TENANT_ADMIN.name()).map(Grant::valueLimit).orElse(null);
        if (limit == null || !role.hasUseForValueLimit()) {
            return Optional.empty();
        }
        boolean reaches = valueLimit != null && valueLimit.compareTo(limit) <= 0;
        return reaches ? Optional.empty() : Optional.of(new BeyondOwnLimit(limit));
    }
}
