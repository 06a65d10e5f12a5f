package de.allmende.tenant.support;

import de.allmende.platform.kernel.Refusal;
import de.allmende.tenant.person.Role;

/** Every "no" about support cases. */
public sealed interface SupportRefusal extends Refusal {

    /** There is no such case, or it is none of the actor's business. */
    record SupportCaseUnknown() implements SupportRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** There is no such tenant beneath the association. */
    record TenantToSupportUnknown() implements SupportRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** One looks as somebody of the tenant, so it takes one of the tenant's roles. */
    record SupportRoleNotOfTheTenant(Role role) implements SupportRefusal {}

    /** Nobody of a suspended or closed tenant could grant it. */
    record SupportedTenantIsAway() implements SupportRefusal {}

    /** The same person has asked already, or may look already. */
    record SupportCaseExists() implements SupportRefusal {}

    /** The same human administers the tenant and wants to look; another person of the tenant decides. */
    record SupportForOneself() implements SupportRefusal {}

    /** It was granted or ended before. */
    record SupportCaseNotRequested() implements SupportRefusal {}

    /** It is not granted, or it is over. */
    record SupportCaseNotActive() implements SupportRefusal {}

    record SupportCaseIsOver() implements SupportRefusal {}

    /** The caller sees the own tenant. */
    record NoSupportCase() implements SupportRefusal {}
}
