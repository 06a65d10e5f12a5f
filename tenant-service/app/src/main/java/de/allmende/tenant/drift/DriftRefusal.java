package de.allmende.tenant.drift;

import de.allmende.platform.kernel.Refusal;

/** Every "no" about drift. */
public sealed interface DriftRefusal extends Refusal {

    /** It is not in the list: unknown, repaired, or gone by itself. */
    record DriftUnknown() implements DriftRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** People have to do it at the identity provider. */
    record DriftNotRepairable() implements DriftRefusal {}

    /** Nothing can be compared or repaired now. */
    record IdentityProviderAway() implements DriftRefusal {
        @Override
        public Kind kind() {
            return Kind.UNAVAILABLE;
        }
    }
}
