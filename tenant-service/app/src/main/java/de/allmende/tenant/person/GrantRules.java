package de.allmende.tenant.person;

import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.member.Tenants;
import de.allmende.tenant.person.PersonRefusal.ApproverNeedsValueLimit;
import de.allmende.tenant.person.PersonRefusal.RoleNotForThisTenant;
import de.allmende.tenant.person.PersonRefusal.ValueLimitWithoutUse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which roles a tenant knows, what a grant of each must state, and how far who grants may go. */
final class GrantRules {

    private final Tenants tenants;

    GrantRules(Tenants tenants) {
        this.tenants = tenants;
    }

    Optional<PersonRefusal> refusal(Actor actor, Role role, @Nullable Money valueLimit) {
        var kind = tenants.find(actor.tenant()).orElseThrow().profile().kind();
        boolean known = kind == TenantKind.ASSOCIATION ? role.isForAssociation() : role.isForServedTenants();
        if (!known) {
            return Optional.of(new RoleNotForThisTenant(role));
        }
        if (role == Role.APPROVER && valueLimit == null) {
            return Optional.of(new ApproverNeedsValueLimit());
        }
        if (valueLimit != null && !role.hasUseForValueLimit()) {
            return Optional.of(new ValueLimitWithoutUse(role));
        }
        return Reach.refusal(actor, role, valueLimit);
    }
}
