package de.allmende.tenant.actor;

import de.allmende.platform.kernel.Refusal;

/** Every "no" about acting for another tenant. */
public sealed interface ActingRefusal extends Refusal {

    /** There is no such tenant, or the caller's tenant does not act for it today. */
    record RepresentedTenantUnknown() implements ActingRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** The tenant has given this very login rights of its own. */
    record OwnPersonThere(String tenant) implements ActingRefusal {}

    /** The caller acts for the own tenant. */
    record ActsForNobodyElse() implements ActingRefusal {}
}
