package de.allmende.tenant.person;

import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import de.allmende.tenant.person.PersonRefusal.BeyondOwnCostCentres;
import de.allmende.tenant.person.PersonRefusal.BeyondOwnLimit;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How far an administrator's own right reaches: nobody gives, or confirms, more than his own limits. */
final class Reach {

    private Reach() {}

    static Optional<PersonRefusal> refusal(Actor actor, Role role, Limits limits) {
        return role.hasUseForLimits()
                ? actor.grant(Role.TENANT_ADMIN.name()).flatMap(own -> beyond(own, limits))
                : Optional.empty();
    }

    private static Optional<PersonRefusal> beyond(Grant own, Limits limits) {
        var limit = own.valueLimit();
        if (limit != null && !isWithin(limit, limits.value())) {
            return Optional.of(new BeyondOwnLimit(limit));
        }
        boolean reaches = own.costCentres().isEmpty()
                || (!limits.costCentres().isEmpty() && own.costCentres().containsAll(limits.costCentres()));
        return reaches
                ? Optional.empty()
                : Optional.of(new BeyondOwnCostCentres(
                        own.costCentres().stream().sorted().collect(Collectors.joining(", "))));
    }

    private static boolean isWithin(Money limit, @Nullable Money value) {
        return value != null && value.compareTo(limit) <= 0;
    }
}
