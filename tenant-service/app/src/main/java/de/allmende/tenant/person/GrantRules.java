package de.allmende.tenant.person;

import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.member.AccountFormat;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.member.Tenants;
import de.allmende.tenant.person.PersonRefusal.ApproverNeedsValueLimit;
import de.allmende.tenant.person.PersonRefusal.CostCentreDoesNotFit;
import de.allmende.tenant.person.PersonRefusal.CostCentresWithoutUse;
import de.allmende.tenant.person.PersonRefusal.RoleNotForThisTenant;
import de.allmende.tenant.person.PersonRefusal.ValueLimitWithoutUse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which roles a tenant knows, what a grant of each must state, and how far who grants may go. */
public final class GrantRules {

    private final Tenants tenants;

    GrantRules(Tenants tenants) {
        this.tenants = tenants;
    }

    public Optional<PersonRefusal> refusal(Actor actor, Role role, Limits limits) {
        var profile = tenants.find(actor.tenant()).orElseThrow().profile();
        var kind = profile.kind();
        boolean known = kind == TenantKind.ASSOCIATION ? role.isForAssociation() : role.isForServedTenants();
        if (!known) {
            return Optional.of(new RoleNotForThisTenant(role));
        }
        if (role == Role.APPROVER && limits.value() == null) {
            return Optional.of(new ApproverNeedsValueLimit());
        }
        if (limits.value() != null && !role.hasUseForLimits()) {
            return Optional.of(new ValueLimitWithoutUse(role));
        }
        if (!limits.costCentres().isEmpty() && !role.hasUseForLimits()) {
            return Optional.of(new CostCentresWithoutUse(role));
        }
        return misfit(profile.defaults().accountFormat(), limits).or(() -> Reach.refusal(actor, role, limits));
    }

    private static Optional<PersonRefusal> misfit(@Nullable AccountFormat format, Limits limits) {
        return format == null
                ? Optional.empty()
                : limits.costCentres().stream()
                        .filter(costCentre -> !format.fits(costCentre))
                        .findFirst()
                        .map(costCentre -> new CostCentreDoesNotFit(costCentre, format.mask()));
    }
}
